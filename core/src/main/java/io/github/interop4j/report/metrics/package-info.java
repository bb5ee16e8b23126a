/**
 * What does monitoring scrape? Numbers in the text format of Prometheus.
 */
@NullMarked
package io.github.interop4j.report.metrics;

import org.jspecify.annotations.NullMarked;
