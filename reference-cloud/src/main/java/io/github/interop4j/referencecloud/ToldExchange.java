package io.github.interop4j.referencecloud;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * One request to a reference cloud and its honest answer, to make lies about.
 *
 * @param path as sent, such as {@code /identity/v3/users/42}
 * @param query as sent, empty if there was none
 * @param requestBody as sent, empty if there was none
 * @param headers of the answer
 * @param body of the answer
 */
@API(status = API.Status.EXPERIMENTAL)
public record ToldExchange(
        String method,
        String path,
        String query,
        String requestBody,
        int status,
        Map<String, List<String>> headers,
        String body) {

    public ToldExchange {
        headers = Map.copyOf(headers);
    }
}
