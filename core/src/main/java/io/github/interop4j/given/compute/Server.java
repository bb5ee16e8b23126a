package io.github.interop4j.given.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.openstack4j.openstack.compute.domain.NovaServer;

/**
 * A server: ACTIVE, unless another recipe is named.
 *
 * @param created the answer to the request that made it: only there is its password
 * @param shown   the answer that showed it in the state it is given in
 */
@MadeBy(Server.Active.class)
@API(status = API.Status.EXPERIMENTAL)
public record Server(Id id, String name, Answer created, Answer shown) {

    /** Returns the one that these two answers speak of. */
    public static Server of(Answer created, Answer shown) {
        return new Server(
                created.id("/server/id"), shown.json().at("/server/name").asText(), created, shown);
    }

    /** Returns it as openstack4j knows a server. */
    public org.openstack4j.model.compute.Server model() {
        return Model.of(shown, NovaServer.class);
    }

    /** Returns its metadata, as it was given. */
    public Map<String, String> metadata() {
        var metadata = new TreeMap<String, String>();
        for (var each : shown.json().at("/server/metadata").properties()) {
            metadata.put(each.getKey(), each.getValue().asText());
        }
        return metadata;
    }

    /** Returns its first address, of either version. */
    public String address() {
        for (JsonNode network : shown.json().at("/server/addresses")) {
            for (JsonNode address : network) {
                return address.path("addr").asText();
            }
        }
        throw shown.deviates("/server/addresses must have an address but has none");
    }

    /** Boots one of the chosen image and flavor in the chosen network, and waits for it. */
    static final class Active implements Recipe<Server> {

        @Override
        public Server make(Kitchen kitchen) {
            return active(kitchen, minimal -> {});
        }

        @Override
        public Need need() {
            return Need.of(Resource.SERVERS, 1);
        }
    }

    /** Boots one that deviates from the usual, and waits for it. */
    static Server active(Kitchen kitchen, Consumer<ObjectNode> deviation) {
        Servers servers = kitchen.words(Servers::new);
        String name = servers.newName();
        Answer created = kitchen.success(servers.create(minimal -> deviation.accept(minimal.put("name", name))));
        Id id = created.id("/server/id");
        return new Server(id, name, created, kitchen.eventually(() -> servers.show(id), "/server/status", "ACTIVE"));
    }
}
