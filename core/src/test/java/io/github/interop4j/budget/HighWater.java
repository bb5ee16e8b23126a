package io.github.interop4j.budget;

import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;

/**
 * How many keypairs existed at one time, at most, as the reference cloud tells it: it answers one request at a time.
 */
final class HighWater {

    private HighWater() {}

    static int of(ReferenceCloud cloud) {
        int alive = 0;
        int most = 0;
        for (Received each : cloud.received()) {
            if (each.path().contains("/os-keypairs") && each.status() / 100 == 2) {
                alive += each.method().equals("POST") ? 1 : each.method().equals("DELETE") ? -1 : 0;
                most = Math.max(most, alive);
            }
        }
        return most;
    }
}
