package io.github.interop4j.referencecloud.objectstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulate {@code /v1/ACCOUNT}. */
final class SimulatedAccounts {

    private static final String ONE = "/v1/{account}";

    private static final String QUOTA = "X-Account-Meta-Quota-Bytes";

    private final Conditions conditions;
    private final SimulatedBulk bulk;
    private final Instant bornAt;

    SimulatedAccounts(Conditions conditions) {
        this.conditions = conditions;
        bulk = new SimulatedBulk(conditions);
        bornAt = conditions.now();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ONE, this::list),
                Route.of("HEAD", ONE, this::head),
                Route.of("POST", ONE, this::update),
                Route.of("PUT", ONE, this::create),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Map<String, ObjectNode> containers = new LinkedHashMap<>();
        for (Container container : Container.of(access.projectId(), world)) {
            containers.put(container.name(), shown(container, world));
        }
        Reply reply = new Listing("container", "account", access.account()).of(request, containers);
        return described(reply, access);
    }

    private Reply head(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Reply reply = Reply.empty(204).with("Content-Type", "text/plain; charset=utf-8");
        return described(reply.with("Vary", "Accept"), access);
    }

    private Reply update(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        if (SimulatedBulk.deletes(request)) {
            return bulk.delete(request, access);
        }
        if (request.header(QUOTA).isPresent()
                || request.header("X-Remove-Account-Meta-Quota-Bytes").isPresent()) {
            throw Words.refusal(403); // for resellers only, and there are none
        }
        Account account = Account.of(access.projectId(), world);
        Account updated = new Account(account.projectId(), Headers.updated(account.metadata(), "Account", request));
        if (updated.metadata().isEmpty()) {
            world.remove(updated);
        } else {
            world.put(updated);
        }
        return Words.status(204);
    }

    /** There is an account already, whoever asks. */
    private Reply create(Request request, World world) {
        if (SimulatedBulk.unpacks(request)) {
            return bulk.unpack(request, "", Access.of(request, world, conditions.clock()));
        }
        update(request, world);
        return Words.status(202);
    }

    private Reply delete(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        if (SimulatedBulk.deletes(request)) {
            return bulk.delete(request, access);
        }
        throw Words.refusal(403);
    }

    private Reply described(Reply reply, Access access) {
        World world = access.world();
        List<Container> containers = Container.of(access.projectId(), world);
        List<StoredObject> objects = containers.stream()
                .flatMap(each -> each.objects(world).stream())
                .toList();
        long bytes = objects.stream()
                .mapToLong(object -> object.content().data().length())
                .sum();
        Reply described = Headers.with(Account.of(access.projectId(), world).metadata(), reply)
                .with("X-Timestamp", Headers.timestamp(bornAt))
                .with("Accept-Ranges", "bytes")
                .with("x-account-project-domain-id", "default");
        for (String of : List.of("X-Account-", "X-Account-Storage-Policy-Policy-0-")) {
            described = described
                    .with(of + "Container-Count", String.valueOf(containers.size()))
                    .with(of + "Object-Count", String.valueOf(objects.size()))
                    .with(of + "Bytes-Used", String.valueOf(bytes));
        }
        return described;
    }

    private static ObjectNode shown(Container container, World world) {
        List<StoredObject> objects = container.objects(world);
        return Json.object(
                "name",
                container.name(),
                "count",
                objects.size(),
                "bytes",
                objects.stream()
                        .mapToLong(object -> object.content().data().length())
                        .sum(),
                "last_modified",
                Headers.listed(container.createdAt()));
    }
}
