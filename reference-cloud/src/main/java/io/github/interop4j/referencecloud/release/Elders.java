package io.github.interop4j.referencecloud.release;

import org.apiguardian.api.API;

/**
 * How the identity API v2.0, the image API v1 and the volume APIs v1 and v2 stood, as version documents spoke of them.
 *
 * <p>Nova's v2 outlived them. The volume API v2 was supported in all these releases, and deprecated in Pike.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Elders {
    /** As Keystone 9, Glance 12 and Cinder 8 say of them. */
    SUPPORTED("stable", "2014-04-17T00:00:00Z", "2014-06-28T12:20:21Z"),
    /** As Keystone 10 and 11, Glance 13 and 14, Cinder 9 and 10 do. */
    DEPRECATED("deprecated", "2016-08-04T00:00:00Z", "2016-05-02T20:25:19Z");

    private final String identityStatus;
    private final String identityUpdated;
    private final String volumeUpdated;

    Elders(String identityStatus, String identityUpdated, String volumeUpdated) {
        this.identityStatus = identityStatus;
        this.identityUpdated = identityUpdated;
        this.volumeUpdated = volumeUpdated;
    }

    /** What Glance says of v1.1 and v1.0, and Cinder of v1. */
    public String status() {
        return name();
    }

    /** What Keystone says of v2.0. */
    public String identityStatus() {
        return identityStatus;
    }

    /** When v2.0 of the identity API was last updated. */
    public String identityUpdated() {
        return identityUpdated;
    }

    /** When v1 of the volume API was last updated. */
    public String volumeUpdated() {
        return volumeUpdated;
    }
}
