/**
 * What happened, in which order? A run writes it down as it happens, so that all else can be told again, also of a run
 * that was killed.
 */
@NullMarked
package io.github.interop4j.report.log;

import org.jspecify.annotations.NullMarked;
