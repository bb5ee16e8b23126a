/**
 * Which things of the image service can a check be given?
 */
@NullMarked
package io.github.interop4j.given.image;

import org.jspecify.annotations.NullMarked;
