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

    /** The last version in a path, and what comes before and after it. */
    private static final Pattern VERSION = Pattern.compile("(.*)(/v\\d+(?:\\.\\d+)?)(?:/.*)?");

    /** Returns this endpoint without its version and what follows: {@code https://host/compute/v2.1} has the root
     * {@code https://host/compute}. */
    public Endpoint root() {
        Matcher version = VERSION.matcher(path());
        return version.matches() ? withPath(version.group(1)) : withPath(path());
    }

    /** Returns this endpoint without what follows its version: a project, where catalogs still have one there. */
    public Endpoint version() {
        Matcher version = VERSION.matcher(path());
        return version.matches() ? withPath(version.group(1) + version.group(2)) : withPath(path());
    }

    /** Returns the address of a path below this endpoint. */
    public URI at(String path) {
        return URI.create(withPath(path()).uri() + path);
    }

    /** Returns the address of a path below this endpoint, or below a part of it. */
    public URI at(Request.Base base, String path) {
        return switch (base) {
            case ENDPOINT -> at(path);
            case VERSION -> version().at(path);
            case ROOT -> root().at(path);
        };
    }

    /** Returns whether an address is this one or below it. */
    boolean holds(URI address) {
        String ours = withPath(path()).uri().toString();
        String text = address.toString();
        return text.startsWith(ours)
                && (text.length() == ours.length() || "/?".indexOf(text.charAt(ours.length())) >= 0);
    }

    private Endpoint withPath(String path) {
        return new Endpoint(URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path));
    }

    private String path() {
        return withoutSlash(uri.getRawPath() == null ? "" : uri.getRawPath());
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? withoutSlash(text.substring(0, text.length() - 1)) : text;
    }
}
