/**
 * What does the document say? Guidelines as written: every schema read into one model, bundled as fact tables.
 */
@NullMarked
package io.github.interop4j.guideline;

import org.jspecify.annotations.NullMarked;
