/**
 * Does every check of a module keep what it promises? Gates that capability modules hold their checks to.
 */
@NullMarked
package io.github.interop4j.gates;

import org.jspecify.annotations.NullMarked;
