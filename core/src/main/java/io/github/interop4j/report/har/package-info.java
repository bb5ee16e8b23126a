/**
 * What exactly was said? A HAR file for each check that evidence is kept of, for any tool that reads HTTP archives.
 */
@NullMarked
package io.github.interop4j.report.har;

import org.jspecify.annotations.NullMarked;
