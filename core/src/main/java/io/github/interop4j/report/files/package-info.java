/**
 * What lies in a run's folder in the end? Every output, rendered from one report.
 */
@NullMarked
package io.github.interop4j.report.files;

import org.jspecify.annotations.NullMarked;
