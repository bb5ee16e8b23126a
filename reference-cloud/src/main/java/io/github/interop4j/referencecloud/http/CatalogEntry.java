package io.github.interop4j.referencecloud.http;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One service in the catalog.
 *
 * @param path of its endpoints, below the address of the cloud; {@code {project_id}} stands for the caller's project
 */
@API(status = API.Status.EXPERIMENTAL)
public record CatalogEntry(String type, String name, String path) {

    /** The one region of the cloud. */
    public static final String REGION = "RegionOne";

    private static final String PROJECT = "{project_id}";

    /** The path for a token; empty if it names a project and the token is good for none. */
    public Optional<String> pathFor(Optional<String> projectId) {
        return path.contains(PROJECT) ? projectId.map(id -> path.replace(PROJECT, id)) : Optional.of(path);
    }
}
