/**
 * How does a provider check a service of its own? Words, checks, and the guideline that asks for them.
 */
@NullMarked
package io.github.interop4j.examples.inhouse;

import org.jspecify.annotations.NullMarked;
