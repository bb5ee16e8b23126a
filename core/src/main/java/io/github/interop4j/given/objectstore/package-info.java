/**
 * Which things of the object store can a check be given?
 */
@NullMarked
package io.github.interop4j.given.objectstore;

import org.jspecify.annotations.NullMarked;
