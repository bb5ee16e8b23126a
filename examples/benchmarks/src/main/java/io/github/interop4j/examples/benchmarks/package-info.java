/** How long does a caller wait? Measured with JMH; never part of what is shipped. */
@NullMarked
package io.github.interop4j.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
