package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import org.apiguardian.api.API;

/** Answer for the filter that asks, in front of a service, who is there. */
@API(status = API.Status.EXPERIMENTAL)
public final class TokenGate {

    private TokenGate() {}

    /** Turn away a request without a good token. */
    public static Reply unauthenticated(Request request) {
        return Reply.json(
                        401,
                        Json.object(
                                "error",
                                Json.object(
                                        "code",
                                        401,
                                        "title",
                                        "Unauthorized",
                                        "message",
                                        "The request you have made requires authentication.")))
                .with("WWW-Authenticate", challenge(request));
    }

    /** The header that says where a token is to be had. */
    public static String challenge(Request request) {
        return "Keystone uri=\"" + request.baseUrl() + SimulatedIdentity.ROOT + "/v3\"";
    }
}
