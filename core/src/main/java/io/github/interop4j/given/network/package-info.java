/**
 * Which things of the network service can a check be given?
 */
@NullMarked
package io.github.interop4j.given.network;

import org.jspecify.annotations.NullMarked;
