package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.Optional;

/** Reach an account that a caller may work with: the own one of a member's project. */
record Access(String projectId, World world) {

    private static final String PREFIX = "AUTH_";

    static Access of(Request request, World world, Clock clock) {
        String account = request.variable("account");
        Optional<String> own = Caller.of(request, world, clock).flatMap(Caller::projectId);
        boolean isOwn = own.map(id -> (PREFIX + id).equals(account)).orElse(false);
        boolean mayWork =
                Caller.hasRole("member", request, world, clock) || Caller.hasRole("admin", request, world, clock);
        if (!isOwn || !mayWork) {
            throw Words.refusal(403);
        }
        return new Access(own.orElseThrow(), world);
    }

    String account() {
        return PREFIX + projectId;
    }

    Optional<Container> find(String container) {
        return world.find(Container.class, Container.path(projectId, container));
    }

    Container container(String name) {
        return find(name).orElseThrow(Words::notFound);
    }

    Optional<StoredObject> find(String container, String name) {
        return world.find(StoredObject.class, StoredObject.path(projectId, container, name));
    }

    StoredObject object(String container, String name) {
        return find(container, name).orElseThrow(Words::notFound);
    }
}
