package io.github.interop4j.service.objectstore;

import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Speaks of one's own account: what is written on it, and how much is in it. What it lists are {@link Containers}.
 */
@Service("object-store")
@API(status = API.Status.EXPERIMENTAL)
public final class Accounts implements Creating {

    private final Principal principal;

    public Accounts(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.nothing("object-store", "POST", "/{account}"));
    }

    /** Returns a name for an item of metadata that nobody else uses. */
    public String newItem() {
        return principal.newName("item");
    }

    /** Asks for the headers of the account: its metadata and how much is in it. */
    public Answer head() {
        return principal.send(request("HEAD"));
    }

    /** Asks for a change of its metadata: these headers. */
    public Answer update(Map<String, String> headers) {
        return principal.send(request("POST").headers(headers));
    }

    private static Request request(String method) {
        return Request.of("object-store", method, Request.Base.ENDPOINT, "");
    }
}
