/**
 * What must be true of images?
 */
@NullMarked
package io.github.interop4j.image;

import org.jspecify.annotations.NullMarked;
