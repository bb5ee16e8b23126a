/**
 * Whom is a run told besides? One POST of what matters, to whatever the reader has.
 */
@NullMarked
package io.github.interop4j.report.webhook;

import org.jspecify.annotations.NullMarked;
