package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * The identifier a cloud gave to a thing: a UUID in most services, a name in some.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Id(String value) {

    @Override
    public String toString() {
        return value;
    }
}
