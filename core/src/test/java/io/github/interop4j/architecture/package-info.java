/**
 * How must every check class look, whoever wrote it? Rules that the modules of checks share.
 */
@NullMarked
package io.github.interop4j.architecture;

import org.jspecify.annotations.NullMarked;
