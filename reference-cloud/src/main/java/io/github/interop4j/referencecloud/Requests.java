package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.PathTemplate;
import java.util.Optional;
import org.apiguardian.api.API;

/** Say which requests a fault is about. */
@API(status = API.Status.EXPERIMENTAL)
public final class Requests {

    private final Optional<String> method;
    private final Optional<PathTemplate> template;

    private Requests(Optional<String> method, Optional<PathTemplate> template) {
        this.method = method;
        this.template = template;
    }

    /** Every request. */
    public static Requests all() {
        return new Requests(Optional.empty(), Optional.empty());
    }

    /** Every request to a path, whatever its method; see {@link #matching(String, String)}. */
    public static Requests to(String template) {
        return new Requests(Optional.empty(), Optional.of(PathTemplate.of(template)));
    }

    /**
     * Every request of a method to a path.
     *
     * @param template the whole path, {@code /identity/v3/users/{id}}, or what is below the root of a service, {@code
     *     /v3/users/{id}}; a part in braces stands for any one segment
     */
    public static Requests matching(String method, String template) {
        return new Requests(Optional.of(method), Optional.of(PathTemplate.of(template)));
    }

    boolean include(String actualMethod, String path, Optional<String> belowRoot) {
        return method.map(actualMethod::equals).orElse(true)
                && template.map(wanted -> matches(wanted, path, belowRoot)).orElse(true);
    }

    @Override
    public String toString() {
        return method.orElse("any method") + " "
                + template.map(PathTemplate::toString).orElse("any path");
    }

    private static boolean matches(PathTemplate template, String path, Optional<String> belowRoot) {
        return template.match(path).isPresent()
                || belowRoot.flatMap(template::match).isPresent();
    }
}
