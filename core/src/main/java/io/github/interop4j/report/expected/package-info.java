/**
 * Which failures are known, whose are they, and until when? An expected failure stays a failure.
 */
@NullMarked
package io.github.interop4j.report.expected;

import org.jspecify.annotations.NullMarked;
