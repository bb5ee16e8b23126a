package io.github.interop4j.run;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.wire.NoAnswer;
import org.apiguardian.api.API;

/**
 * Nobody could be logged in, since Keystone gave no answer. The message says where its address is written, and what to
 * look at.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NoAnswer.Kind kind;

    public Unreachable(Cloud cloud, NoAnswer failure) {
        super(
                "cloud '" + cloud.name() + "': " + failure.getMessage() + ". Its auth_url is " + cloud.authUrl()
                        + written(cloud) + ". " + remedy(failure.kind()),
                failure);
        this.kind = failure.kind();
    }

    /** How far the request got. */
    public NoAnswer.Kind kind() {
        return kind;
    }

    private static String written(Cloud cloud) {
        return cloud.settings().stream()
                .filter(setting -> setting.key().equals("auth.auth_url"))
                .map(setting -> " [" + setting.origin() + "]")
                .findFirst()
                .orElse("");
    }

    private static String remedy(NoAnswer.Kind kind) {
        return switch (kind) {
            case TLS ->
                "If its certificate comes from a CA of your own, name that CA's file as cacert; if it asks for"
                        + " a certificate of yours, name it as cert and key.";
            case NOT_CONNECTED -> "Look at the address and the port, and whether they can be reached from here.";
            case NO_BYTES, HALF, DEADLINE, AMBIGUOUS -> "Look at Keystone's log, and at what stands in front of it.";
        };
    }
}
