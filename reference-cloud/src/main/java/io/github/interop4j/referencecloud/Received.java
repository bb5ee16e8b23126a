package io.github.interop4j.referencecloud;

import org.apiguardian.api.API;

/**
 * Tell what the cloud saw of one request.
 *
 * @param path as sent, such as {@code /identity/v3/users/42}
 * @param query as sent, empty if there was none
 * @param status of the answer, 0 if the connection was dropped without one
 * @param who the name of the user whose token came with it, empty if none did
 */
@API(status = API.Status.EXPERIMENTAL)
public record Received(String method, String path, String query, int status, String who) {}
