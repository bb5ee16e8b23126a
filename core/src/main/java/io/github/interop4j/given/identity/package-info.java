/**
 * Which things of identity can a check be given?
 */
@NullMarked
package io.github.interop4j.given.identity;

import org.jspecify.annotations.NullMarked;
