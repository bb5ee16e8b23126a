package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import java.util.List;

/** Tell what became of many objects at once. */
final class Bulk {

    private Bulk() {}

    static Reply created(int files) {
        return Reply.json(
                200,
                Json.object(
                        "Number Files Created",
                        files,
                        "Response Body",
                        "",
                        "Response Status",
                        files == 0 ? "400 Bad Request" : "201 Created",
                        "Errors",
                        List.of()));
    }

    static Reply deleted(int there, int notThere) {
        return Reply.json(
                200,
                Json.object(
                        "Number Deleted",
                        there,
                        "Number Not Found",
                        notThere,
                        "Response Body",
                        "",
                        "Response Status",
                        "200 OK",
                        "Errors",
                        List.of()));
    }
}
