package io.github.interop4j.referencecloud.http;

import org.apiguardian.api.API;

/** One line of a routing table: a method, a path template below the service's root, and who answers. */
@API(status = API.Status.EXPERIMENTAL)
public record Route(String method, PathTemplate template, Handler handler) {

    public static Route of(String method, String template, Handler handler) {
        return new Route(method, PathTemplate.of(template), handler);
    }
}
