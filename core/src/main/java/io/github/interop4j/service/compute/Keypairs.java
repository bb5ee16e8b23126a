package io.github.interop4j.service.compute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the keypairs of one's own user.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Keypairs implements Creating {

    private static final String PATH = "/os-keypairs";

    private final Principal principal;

    public Keypairs(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("compute", "keypair", "POST", PATH)
                .ids("/keypair/name")
                .owned(new Ownership.Named("/keypair/name", PATH, "/keypairs", "/keypair/name", "/keypair/name"))
                .listed(PATH));
    }

    /** Returns a name for a keypair that nobody else uses. */
    public String newName() {
        return principal.newName("keypair");
    }

    /** Asks for a keypair that the cloud generates, under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("keypair").put("name", newName()));
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return principal.send(request("GET", PATH));
    }

    public Answer show(Id name) {
        return principal.send(request("GET", one(name)));
    }

    public Answer delete(Id name) {
        return principal.send(request("DELETE", one(name)));
    }

    private static String one(Id name) {
        return PATH + "/" + Request.escape(name.value());
    }

    private static Request request(String method, String path) {
        return Request.of("compute", method, Request.Base.ENDPOINT, path);
    }
}
