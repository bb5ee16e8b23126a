/**
 * Which checks say more or less than they do, or change what is not theirs? Planted for tests.
 */
@NullMarked
package io.github.interop4j.gates.planted;

import org.jspecify.annotations.NullMarked;
