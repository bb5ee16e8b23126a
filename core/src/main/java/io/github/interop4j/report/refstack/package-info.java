/**
 * What does RefStack take? The tests that passed, by name.
 */
@NullMarked
package io.github.interop4j.report.refstack;

import org.jspecify.annotations.NullMarked;
