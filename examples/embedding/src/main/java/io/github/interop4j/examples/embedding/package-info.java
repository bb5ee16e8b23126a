/**
 * How does a program of its own embed a conformance run?
 */
@NullMarked
package io.github.interop4j.examples.embedding;

import org.jspecify.annotations.NullMarked;
