/**
 * A cloud to try it on: an OpenStack over real HTTP on loopback, that can be told to lie.
 */
@NullMarked
package io.github.interop4j.referencecloud;

import org.jspecify.annotations.NullMarked;
