package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;

/** An address that a port has. */
record FixedIp(String subnetId, Address address) {

    ObjectNode shown() {
        return Json.object("subnet_id", subnetId, "ip_address", address.toString());
    }
}
