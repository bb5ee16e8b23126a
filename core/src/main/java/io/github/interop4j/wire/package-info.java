/**
 * What was said? The one way to the cloud, and the record of every exchange. Comes after {@code service}, before {@code judgement}.
 */
@NullMarked
package io.github.interop4j.wire;

import org.jspecify.annotations.NullMarked;
