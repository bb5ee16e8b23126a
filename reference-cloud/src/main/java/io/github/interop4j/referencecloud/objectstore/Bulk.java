package io.github.interop4j.referencecloud.objectstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tell what became of many objects at once, in JSON for those who accept it and as text for others. */
final class Bulk {

    private Bulk() {}

    static Reply created(int files, Request request) {
        return told(
                Json.object(
                        "Number Files Created",
                        files,
                        "Response Body",
                        "",
                        "Response Status",
                        files == 0 ? "400 Bad Request" : "201 Created",
                        "Errors",
                        List.of()),
                request);
    }

    static Reply deleted(int there, int notThere, List<List<String>> errors, Request request) {
        return told(
                Json.object(
                        "Number Deleted",
                        there,
                        "Number Not Found",
                        notThere,
                        "Response Body",
                        "",
                        "Response Status",
                        errors.isEmpty() ? "200 OK" : "400 Bad Request",
                        "Errors",
                        errors),
                request);
    }

    private static Reply told(ObjectNode result, Request request) {
        if (request.header("Accept").orElse("").contains("application/json")) {
            return Reply.json(200, result);
        }
        String fields = result.properties().stream()
                .map(field -> field.getKey() + ":" + shown(field.getValue()) + "\n")
                .collect(Collectors.joining());
        return Reply.text(200, fields).with("Content-Type", "text/plain");
    }

    /** Errors are a line each, below their heading. */
    private static String shown(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(error -> "\n" + error.path(0).asText() + ", "
                                + error.path(1).asText())
                        .collect(Collectors.joining())
                : " " + value.asText();
    }
}
