/**
 * How does a simulated service speak HTTP? Requests, replies, the routing table, and the socket they travel through.
 */
@NullMarked
package io.github.interop4j.referencecloud.http;

import org.jspecify.annotations.NullMarked;
