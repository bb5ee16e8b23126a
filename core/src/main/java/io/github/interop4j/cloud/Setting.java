package io.github.interop4j.cloud;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An effective value of a cloud and where it was said.
 *
 * @param key as clouds.yaml writes it below the cloud, such as {@code auth.username}
 * @param value as text; {@code ***} for every secret
 */
@API(status = Status.EXPERIMENTAL)
public record Setting(String key, String value, Origin origin) {

    @Override
    public String toString() {
        return key + " = " + value + "  [" + origin + "]";
    }
}
