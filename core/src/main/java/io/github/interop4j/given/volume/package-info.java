/**
 * Which things of block storage can a check be given?
 */
@NullMarked
package io.github.interop4j.given.volume;

import org.jspecify.annotations.NullMarked;
