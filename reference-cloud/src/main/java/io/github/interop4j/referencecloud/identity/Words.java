package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.http.Refusal;

/** The sentences of Keystone's refusals. */
final class Words {

    private Words() {}

    static Refusal unauthenticated() {
        return new Refusal(401, "The request you have made requires authentication.");
    }

    static Refusal forbidden(String action) {
        return new Refusal(403, "You are not authorized to perform the requested action: " + action + ".");
    }

    static Refusal notFound(String what, String id) {
        return new Refusal(404, "Could not find " + what + ": " + id + ".");
    }

    static Refusal expecting(String attribute, String target) {
        return new Refusal(
                400,
                "Expecting to find " + attribute + " in " + target
                        + ". The server could not comply with the request since it is either malformed or otherwise"
                        + " incorrect. The client is assumed to be in error.");
    }
}
