package io.github.interop4j.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apiguardian.api.API;

/**
 * The request that takes a thing back, and the one that shows whether it is gone.
 *
 * @param method of the removing request, {@code DELETE} nearly always
 * @param path   of the removing request, with {@code {id}} and the names of the creating path
 * @param body   of the removing request, as JSON text with {@code {id}}; empty for none
 * @param shown  the path that answers 404 once it is gone
 * @param gone   besides 404: JSON Pointer and value that mean gone, as {@code /server/status=DELETED}; empty for none
 */
@API(status = API.Status.EXPERIMENTAL)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Removal(String method, String path, String body, String shown, String gone) {

    /** What a book leaves out is empty. */
    public Removal {
        body = body == null ? "" : body;
        gone = gone == null ? "" : gone;
    }

    /** A thing that is deleted and shown at the same path. */
    public static Removal at(String path) {
        return new Removal("DELETE", path, "", path, "");
    }
}
