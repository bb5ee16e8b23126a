/**
 * Which things of compute can a check be given?
 */
@NullMarked
package io.github.interop4j.given.compute;

import org.jspecify.annotations.NullMarked;
