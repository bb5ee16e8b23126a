/**
 * Which forms must no check have? Each is planted here, for the rules to find.
 */
@NullMarked
package io.github.interop4j.architecture.planted;

import org.jspecify.annotations.NullMarked;
