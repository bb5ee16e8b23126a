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
 * @param inside the path that lists, as an array of objects with a {@code name}, what is in it and must go before it;
 *     empty for nothing. Only of what bears a name of interop4j's: all in it is then a run's, however it came there
 * @param freedAt the path of a POST that undoes what keeps a thing from being removed, such as its owner's lock; empty
 *     for none. It is sent only when the removing request has been refused with 409, and that is then repeated: no
 *     request more where nothing is in the way, and none to look why. So it must be harmless to what is not held, since a
 *     409 may have another reason
 * @param freedBy the body of that, as JSON text with {@code {id}}; empty for none
 */
@API(status = API.Status.EXPERIMENTAL)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Removal(
        String method,
        String path,
        String body,
        String shown,
        String gone,
        String inside,
        String freedAt,
        String freedBy) {

    /** What a book leaves out is empty. */
    public Removal {
        body = body == null ? "" : body;
        gone = gone == null ? "" : gone;
        inside = inside == null ? "" : inside;
        freedAt = freedAt == null ? "" : freedAt;
        freedBy = freedBy == null ? "" : freedBy;
    }

    /** A thing that is deleted and shown at the same path. */
    public static Removal at(String path) {
        return by("DELETE", path, "", path);
    }

    /** A thing that this request takes back, and that is shown elsewhere or for longer than it is there. */
    public static Removal by(String method, String path, String body, String shown) {
        return new Removal(method, path, body, shown, "", "", "", "");
    }

    /** The same for what is gone, too, when what shows it says so. */
    public Removal gone(String said) {
        return new Removal(method, path, body, shown, said, inside, freedAt, freedBy);
    }

    /** The same for what must be empty before. */
    public Removal emptying(String list) {
        return new Removal(method, path, body, shown, gone, list, freedAt, freedBy);
    }

    /** The same for what its owner may have to free before. */
    public Removal freed(String at, String by) {
        return new Removal(method, path, body, shown, gone, inside, at, by);
    }
}
