/**
 * What do we tell people? A run while it goes on, its conclusion, and a file that outlives it. Comes last, after
 * {@code assessment}.
 */
@NullMarked
package io.github.interop4j.report;

import org.jspecify.annotations.NullMarked;
