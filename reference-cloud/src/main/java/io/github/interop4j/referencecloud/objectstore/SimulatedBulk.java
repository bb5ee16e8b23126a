package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.Conditions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulate what is asked of many objects at once: {@code ?extract-archive} and {@code ?bulk-delete}. */
final class SimulatedBulk {

    private static final String EXTRACT = "extract-archive";

    private final Conditions conditions;

    SimulatedBulk(Conditions conditions) {
        this.conditions = conditions;
    }

    static boolean unpacks(Request request) {
        return request.query().containsKey(EXTRACT);
    }

    static boolean deletes(Request request) {
        return request.query().containsKey("bulk-delete");
    }

    /** Make an object of each file of an archive, below a path, and the containers there are not. */
    Reply unpack(Request request, String below, Access access) {
        String format = request.query().getOrDefault(EXTRACT, "");
        if (!format.equals("tar") && !format.equals("tar.gz")) {
            return RoutingTable.notSimulated(request);
        }
        Upload upload = new Upload(access, conditions);
        int stored = 0;
        for (var file : Archive.files(format, request.body()).entrySet()) {
            String[] path = (below + file.getKey()).split("/", 2);
            if (path.length < 2) {
                continue; // a file in no container is passed over
            }
            provide(path[0], access);
            upload.store(
                    path[0],
                    path[1],
                    Content.of(file.getValue()),
                    Upload.typeOf(path[1]),
                    Headers.copy(Map.of()),
                    Optional.empty());
            stored++;
        }
        return Bulk.created(stored, request);
    }

    private void provide(String container, Access access) {
        if (access.find(container).isEmpty()) {
            access.world()
                    .put(new Container(
                            access.projectId(), container, Headers.copy(Map.of()), conditions.now(), conditions.now()));
        }
    }

    /** Delete the objects and the containers that the lines of a text name, in their order. */
    Reply delete(Request request, Access access) {
        int there = 0;
        int notThere = 0;
        List<List<String>> errors = new ArrayList<>();
        for (String line : new String(request.body().bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            String name = URLDecoder.decode(line.strip().replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceFirst("^/", "");
            if (name.isEmpty()) {
                continue;
            }
            String[] path = name.split("/", 2);
            Optional<StoredObject> object = path.length == 2 ? access.find(path[0], path[1]) : Optional.empty();
            Optional<Container> container = path.length == 1 ? access.find(path[0]) : Optional.empty();
            if (container
                    .filter(each -> !each.objects(access.world()).isEmpty())
                    .isPresent()) {
                errors.add(List.of(name, "409 Conflict"));
            } else if (object.isPresent() || container.isPresent()) {
                object.ifPresent(access.world()::remove);
                container.ifPresent(access.world()::remove);
                there++;
            } else {
                notThere++;
            }
        }
        return Bulk.deleted(there, notThere, errors, request);
    }
}
