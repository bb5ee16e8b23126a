package io.github.interop4j.referencecloud.network;

/** An address that a port has. */
record FixedIp(String subnetId, Address address) {}
