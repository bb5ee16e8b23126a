/**
 * What must be true of networks and what belongs to them?
 */
@NullMarked
package io.github.interop4j.network;

import org.jspecify.annotations.NullMarked;
