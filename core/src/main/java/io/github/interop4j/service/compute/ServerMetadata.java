package io.github.interop4j.service.compute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Speaks of what people note on a server; it goes with the server.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class ServerMetadata implements Creating {

    private static final String PATH = "/servers/{server}/metadata";

    private final Principal principal;

    public ServerMetadata(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.nothing("compute", "POST", PATH),
                Creation.nothing("compute", "PUT", PATH),
                Creation.nothing("compute", "PUT", PATH + "/{key}"));
    }

    public Answer list(Id server) {
        return principal.send(request("GET", server, ""));
    }

    /** Asks that the server have these entries and no others. */
    public Answer replace(Id server, Map<String, String> entries) {
        return principal.send(request("PUT", server, "").with(body("metadata", entries)));
    }

    /** Asks that the server have these entries besides its others. */
    public Answer update(Id server, Map<String, String> entries) {
        return principal.send(request("POST", server, "").with(body("metadata", entries)));
    }

    public Answer show(Id server, String key) {
        return principal.send(request("GET", server, one(key)));
    }

    public Answer put(Id server, String key, String value) {
        return principal.send(request("PUT", server, one(key)).with(body("meta", Map.of(key, value))));
    }

    public Answer delete(Id server, String key) {
        return principal.send(request("DELETE", server, one(key)));
    }

    private static ObjectNode body(String name, Map<String, String> entries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode object = body.putObject(name);
        entries.forEach(object::put);
        return body;
    }

    private static String one(String key) {
        return "/" + Request.escape(key);
    }

    private static Request request(String method, Id server, String below) {
        String path = PATH.replace("{server}", Request.escape(server.value())) + below;
        return Request.of("compute", method, Request.Base.ENDPOINT, path);
    }
}
