/**
 * Which checks share things, or ask for them by another recipe? Planted for tests.
 */
@NullMarked
package io.github.interop4j.given.planted;

import org.jspecify.annotations.NullMarked;
