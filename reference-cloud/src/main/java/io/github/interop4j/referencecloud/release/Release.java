package io.github.interop4j.referencecloud.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * An OpenStack release, the oldest first, and what its services offered.
 *
 * <p>The numbers, column by column, and who says so:
 *
 * <ol>
 *   <li>the highest microversion 2.x of Nova: "Maximum in …" of its REST API version history
 *       (docs.openstack.org/nova/latest/reference/api-microversion-history.html);
 *   <li>the highest microversion 3.x of Cinder: the same of Cinder's
 *       (docs.openstack.org/cinder/latest/contributor/api_microversion_history.html); and when the API was last updated,
 *       as Cinder's own {@code GET /} says;
 *   <li>the newest version 2.x of the image API: its version list
 *       (docs.openstack.org/api-ref/image/versions/index.html). A Glance of release Zed says 2.16 where it has a cache of
 *       images, which this one has not, and so leaves 2.14 out too;
 *   <li>the newest version 3.x of the identity API and when it was last updated, as Keystone's own {@code GET /v3} says
 *       (docs.openstack.org/api-ref/identity/v3/, "What's new in Version 3.x");
 *   <li>the APIs on their way out, if they were still there: {@link Elders}.
 * </ol>
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Release {
    MITAKA(25, 0, "2016-02-08T12:20:21Z", 3, 6, "2016-04-04T00:00:00Z", Optional.of(Elders.SUPPORTED)),
    NEWTON(38, 14, "2016-02-08T12:20:21Z", 4, 7, "2016-10-06T00:00:00Z", Optional.of(Elders.DEPRECATED)),
    OCATA(42, 27, "2016-02-08T12:20:21Z", 5, 8, "2017-02-22T00:00:00Z", Optional.of(Elders.DEPRECATED)),
    ZED(93, 70, "2022-08-31T00:00:00Z", 15, 14, "2020-04-07T00:00:00Z", Optional.empty());

    /** Nova reads {@code OpenStack-API-Version} since 2.27, by its version history; before, its own header alone. */
    private static final int COMMON_HEADER = 27;

    /** Application credentials came with 3.10 of the identity API, by its documentation. */
    private static final int APPLICATION_CREDENTIALS = 10;

    private final int compute;
    private final int volume;
    private final String volumeUpdated;
    private final int image;
    private final int identity;
    private final String identityUpdated;
    private final Optional<Elders> elders;

    Release(
            int compute,
            int volume,
            String volumeUpdated,
            int image,
            int identity,
            String identityUpdated,
            Optional<Elders> elders) {
        this.compute = compute;
        this.volume = volume;
        this.volumeUpdated = volumeUpdated;
        this.image = image;
        this.identity = identity;
        this.identityUpdated = identityUpdated;
        this.elders = elders;
    }

    /**
     * The release of that name, in any case.
     *
     * @throws IllegalArgumentException if it is not known; the message names those that are
     */
    public static Release named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no release '" + name + "' to simulate: those known are " + known()));
    }

    /** The names of all, the oldest first. */
    public static String known() {
        return Arrays.stream(values()).map(Release::written).collect(Collectors.joining(", "));
    }

    /** The name as people write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The minor number of the highest microversion of Nova; the lowest is 2.1. */
    public int compute() {
        return compute;
    }

    /** Whether Nova reads the header of all services beside its own. */
    public boolean computeReadsCommonHeader() {
        return compute >= COMMON_HEADER;
    }

    /** The minor number of the highest microversion of Cinder; the lowest is 3.0. */
    public int volume() {
        return volume;
    }

    /** When the volume API v3 was last updated, as Cinder says. */
    public String volumeUpdated() {
        return volumeUpdated;
    }

    /** The minor number of the newest version of the image API. */
    public int image() {
        return image;
    }

    /** The minor number of the version of the identity API. */
    public int identity() {
        return identity;
    }

    /** When the identity API was last updated, as Keystone says. */
    public String identityUpdated() {
        return identityUpdated;
    }

    public boolean hasApplicationCredentials() {
        return identity >= APPLICATION_CREDENTIALS;
    }

    /** The older versions of its APIs; empty where there are none any more. */
    public Optional<Elders> elders() {
        return elders;
    }

    /** Whether this is the other or came after it. */
    public boolean isSince(Release other) {
        return compareTo(other) >= 0;
    }
}
