package io.github.interop4j.referencecloud.http;

import org.apiguardian.api.API;

/**
 * One service in the catalog.
 *
 * @param path of its endpoints, below the address of the cloud
 */
@API(status = API.Status.EXPERIMENTAL)
public record CatalogEntry(String type, String name, String path) {

    /** The one region of the cloud. */
    public static final String REGION = "RegionOne";
}
