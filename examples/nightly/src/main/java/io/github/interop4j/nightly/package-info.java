/**
 * How is a run started from a shell? Arguments become calls of the library, its answers an exit code.
 */
@NullMarked
package io.github.interop4j.nightly;

import org.jspecify.annotations.NullMarked;
