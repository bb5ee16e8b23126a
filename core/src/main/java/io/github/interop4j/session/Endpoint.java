package io.github.interop4j.session;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Where a service answers: any scheme, host, port and path the cloud has chosen.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Endpoint(URI uri) {

    private static final Pattern VERSION = Pattern.compile("/v\\d+(\\.\\d+)?(/.*)?$");

    /** Returns this endpoint without its version and what follows: {@code https://host/compute/v2.1} has the root
     * {@code https://host/compute}. */
    public Endpoint root() {
        String text = plain();
        Matcher version = VERSION.matcher(uri.getRawPath() == null ? "" : withoutSlash(uri.getRawPath()));
        return version.find()
                ? new Endpoint(URI.create(
                        text.substring(0, text.length() - version.group().length())))
                : new Endpoint(URI.create(text));
    }

    /** Returns the address of a path below this endpoint. */
    public URI at(String path) {
        return URI.create(plain() + path);
    }

    private String plain() {
        return withoutSlash(uri.toString());
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? withoutSlash(text.substring(0, text.length() - 1)) : text;
    }
}
