package io.github.interop4j.referencecloud.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apiguardian.api.API;

/** Say no to a request; how the no is worded is the service's business. */
@API(status = API.Status.EXPERIMENTAL)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode details;

    public Refusal(int status, String message) {
        this(status, message, Json.object());
    }

    /** Say no, with more fields beside the message. */
    public Refusal(int status, String message, ObjectNode details) {
        super(message, null, false, false);
        this.status = status;
        this.details = details;
    }

    public int status() {
        return status;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public ObjectNode details() {
        return details;
    }
}
