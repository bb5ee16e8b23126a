package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reach what a caller may: what is its project's, and with an administrator's token everything. */
record Access(Caller caller, World world) {

    /** The access of a request; refuses one whose path names another project than its token. */
    static Access of(Request request, World world, Clock clock) {
        Caller caller = Caller.known(request, world, clock);
        if (!caller.projectId().equals(Optional.of(request.variable("project_id")))) {
            throw new Refusal(400, "Malformed request url");
        }
        return new Access(caller, world);
    }

    String projectId() {
        return caller.projectId().orElse("");
    }

    <T extends Kept> List<T> own(Class<T> kind) {
        return world.all(kind, thing -> thing.projectId().equals(projectId()));
    }

    Volume volume(String id) {
        return world.find(Volume.class, Volume.path(id))
                .filter(this::reaches)
                .orElseThrow(() -> Words.notFound("Volume", id));
    }

    Snapshot snapshot(String id) {
        return world.find(Snapshot.class, Snapshot.path(id))
                .filter(this::reaches)
                .orElseThrow(() -> Words.notFound("Snapshot", id));
    }

    private boolean reaches(Kept thing) {
        return caller.isAdmin() || thing.projectId().equals(projectId());
    }
}
