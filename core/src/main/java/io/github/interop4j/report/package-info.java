/**
 * Tell people what was found. Comes last, after {@code assessment}.
 */
@NullMarked
package io.github.interop4j.report;

import org.jspecify.annotations.NullMarked;
