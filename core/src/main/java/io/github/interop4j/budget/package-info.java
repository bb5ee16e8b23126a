/**
 * How much may exist at once? What checks need, what there is room for, and what the cloud's quotas leave. Comes after
 * {@code session}, before {@code given}.
 */
@NullMarked
package io.github.interop4j.budget;

import org.jspecify.annotations.NullMarked;
