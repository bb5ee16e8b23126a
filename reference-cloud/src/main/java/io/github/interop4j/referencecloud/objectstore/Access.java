package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Reach an account that a caller may work with: the own one of a member's project, or what its containers allow. */
record Access(String projectId, World world) {

    private static final String PREFIX = "AUTH_";

    /** Reach an account, or something in it, that only its owner may reach. */
    static Access of(Request request, World world, Clock clock) {
        return of(request, world, isOwner(request, world, clock), clock);
    }

    /** Reach an object, which others may read if its container says so, or with a signed address. */
    static Access toRead(Request request, World world, Clock clock) {
        return granted("X-Container-Read", request, world, clock);
    }

    /** Reach an object, which others may write if its container says so, or with a signed address. */
    static Access toWrite(Request request, World world, Clock clock) {
        return granted("X-Container-Write", request, world, clock);
    }

    /** Where there is a signature, nothing else counts. */
    private static Access granted(String header, Request request, World world, Clock clock) {
        if (TemporaryUrl.isMeant(request)) {
            if (!TemporaryUrl.isSigned(request, Account.of(project(request), world), clock)) {
                throw Words.refusal(401);
            }
            return new Access(project(request), world);
        }
        return of(request, world, isOwner(request, world, clock) || isGranted(header, request, world, clock), clock);
    }

    private static Access of(Request request, World world, boolean isAllowed, Clock clock) {
        if (!isAllowed) {
            throw Words.refusal(Caller.of(request, world, clock).isEmpty() ? 401 : 403);
        }
        return new Access(project(request), world);
    }

    private static boolean isOwner(Request request, World world, Clock clock) {
        boolean isOwn = Caller.of(request, world, clock)
                .flatMap(Caller::projectId)
                .filter(project(request)::equals)
                .isPresent();
        return isOwn
                && (Caller.hasRole("member", request, world, clock) || Caller.hasRole("admin", request, world, clock));
    }

    /** What a container grants is a list of {@code .r:*}, for everybody, and {@code project:user}. */
    private static boolean isGranted(String header, Request request, World world, Clock clock) {
        Optional<Container> container = new Access(project(request), world).find(request.variable("container"));
        String grants = container.map(found -> found.metadata().get(header)).orElse("");
        String caller = Caller.of(request, world, clock)
                .map(known -> known.projectId().orElse("") + ":" + known.userId())
                .orElse("nobody");
        return Arrays.stream(grants.split(","))
                .map(String::trim)
                .anyMatch(grant -> grant.equals(caller) || (grant.equals(".r:*") && header.equals("X-Container-Read")));
    }

    private static String project(Request request) {
        String account = request.variable("account");
        return account.startsWith(PREFIX) ? account.substring(PREFIX.length()) : "";
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
