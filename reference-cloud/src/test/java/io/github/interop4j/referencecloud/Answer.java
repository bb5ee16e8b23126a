package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interop4j.referencecloud.http.Body;
import java.net.http.HttpHeaders;

/** What a client of these tests got. */
record Answer(int status, HttpHeaders headers, Body body) {

    JsonNode at(String pointer) {
        return body.json().map(json -> json.at(pointer)).orElse(MissingNode.getInstance());
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
