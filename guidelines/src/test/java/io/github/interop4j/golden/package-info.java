/**
 * Does the library answer as RefStack did? Cases recorded from the archived server and its report page, kept as tables.
 */
@NullMarked
package io.github.interop4j.golden;

import org.jspecify.annotations.NullMarked;
