/**
 * What else may lie in a package of checks? Tests of every sort, which a run leaves alone.
 */
@NullMarked
package io.github.interop4j.run.planted;

import org.jspecify.annotations.NullMarked;
