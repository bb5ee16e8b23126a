/**
 * Does it conform? A pure function of requirements and recorded results, under every rule of the field.
 */
@NullMarked
package io.github.interop4j.assessment;

import org.jspecify.annotations.NullMarked;
