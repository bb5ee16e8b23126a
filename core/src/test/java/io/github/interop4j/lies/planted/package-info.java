/**
 * Which checks must the gate refuse? Planted ones, for the tests of the gate.
 */
@NullMarked
package io.github.interop4j.lies.planted;

import org.jspecify.annotations.NullMarked;
