/**
 * What does the page of a CI job show? One screen of Markdown.
 */
@NullMarked
package io.github.interop4j.report.summary;

import org.jspecify.annotations.NullMarked;
