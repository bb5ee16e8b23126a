package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * One way to distort one kind of answer, as a value.
 *
 * <p>It is told for every answer of that kind: same method, path template, names of query parameters, and honest
 * status. {@link Lies} makes them.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Lie {

    private final LieKind kind;
    private final About about;
    private final String detail;
    private final Manner manner;

    Lie(LieKind kind, About about, String detail, Manner manner) {
        this.kind = kind;
        this.about = about;
        this.detail = detail;
        this.manner = manner;
    }

    /** How an honest answer becomes a lie. */
    @FunctionalInterface
    interface Manner {
        Reply tell(Reply honest, Moment moment);
    }

    /** The kind of answer a lie is about. */
    record About(String method, String path, Set<String> parameters, int status) {

        About {
            parameters = Set.copyOf(parameters);
        }

        boolean covers(Request request, String anonymousPath, int honestStatus) {
            return method.equals(request.method())
                    && path.equals(anonymousPath)
                    && status == honestStatus
                    && parameters.equals(request.query().keySet());
        }

        @Override
        public String toString() {
            String query = parameters.isEmpty() ? "" : "?" + String.join("&", new TreeSet<>(parameters));
            return method + " " + path + query + " " + status;
        }
    }

    public LieKind kind() {
        return kind;
    }

    /** The exchange and what is distorted, in one line: {@code GET /identity/v3/users/{} 200: field dropped /user/id}. */
    public String description() {
        return about + ": " + kind + (detail.isEmpty() ? "" : " " + detail);
    }

    About about() {
        return about;
    }

    Manner manner() {
        return manner;
    }

    @Override
    public String toString() {
        return description();
    }
}
