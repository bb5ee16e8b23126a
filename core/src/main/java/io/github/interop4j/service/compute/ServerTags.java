package io.github.interop4j.service.compute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Speaks of the tags of a server, which there are since microversion 2.26; they go with the server.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class ServerTags implements Creating {

    private static final String ALL = "/servers/{}/tags";
    private static final String ONE = ALL + "/{}";

    private final Speech compute;

    public ServerTags(Principal principal) {
        this.compute = new Speech(principal, "compute", Request.Base.ENDPOINT);
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.nothing("compute", "PUT", "/servers/{server}/tags"),
                Creation.nothing("compute", "PUT", "/servers/{server}/tags/{tag}"));
    }

    public Answer list(Id server) {
        return compute.get(ALL, server);
    }

    /** Asks whether the server has this tag; the status says so. */
    public Answer show(Id server, String tag) {
        return compute.get(ONE, server, tag);
    }

    /** Asks that the server have this tag besides its others. */
    public Answer add(Id server, String tag) {
        return compute.send(compute.request("PUT", ONE, server, tag));
    }

    /** Asks that the server have these tags and no others. */
    public Answer replace(Id server, List<String> tags) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        tags.forEach(body.putArray("tags")::add);
        return compute.put(body, ALL, server);
    }

    public Answer delete(Id server, String tag) {
        return compute.delete(ONE, server, tag);
    }

    public Answer deleteAll(Id server) {
        return compute.delete(ALL, server);
    }
}
