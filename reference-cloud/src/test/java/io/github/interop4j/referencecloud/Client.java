package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plain client for these tests; in its bodies, single quotes stand for double ones.
 *
 * @param base the scheme and authority of all its requests
 * @param token sent with every request, unless it is empty
 */
record Client(HttpClient http, String base, String token, String userId) {

    static Client of(ReferenceCloud cloud) {
        return at("http://" + cloud.authUrl().getAuthority());
    }

    static Client at(String base) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Client(http, base, "", "");
    }

    Client with(String otherToken) {
        return new Client(http, base, otherToken, userId);
    }

    Client login(String user, String password, String project) {
        return login("/identity", user, password, project);
    }

    Client login(String identityRoot, String user, String password, String project) {
        Answer answer = send("POST", identityRoot + "/v3/auth/tokens", """
                {'auth':{'identity':{'methods':['password'],'password':{'user':
                {'name':'%s','domain':{'id':'default'},'password':'%s'}}},
                'scope':{'project':{'name':'%s','domain':{'id':'default'}}}}}""".formatted(user, password, project));
        if (answer.status() != 201) {
            throw new IllegalStateException("login of " + user + ": " + answer.status() + " " + answer.body());
        }
        return new Client(
                http,
                base,
                answer.header("X-Subject-Token"),
                answer.at("/token/user/id").asText());
    }

    Answer send(String method, String pathAndQuery) {
        return send(method, pathAndQuery, "", Map.of());
    }

    Answer send(String method, String pathAndQuery, String body) {
        return send(method, pathAndQuery, body, Map.of());
    }

    Answer send(String method, String pathAndQuery, String body, Map<String, String> headers) {
        try {
            return trySend(method, pathAndQuery, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer trySend(String method, String pathAndQuery, String body, Map<String, String> headers) throws IOException {
        if (method.equals("HEAD")) {
            return head(pathAndQuery, headers);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
        if (!token.isEmpty()) {
            request.setHeader("X-Auth-Token", token);
        }
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), Body.of(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** By the older client: the newer one takes a 204 of Swift, which names a transfer coding, for a broken answer. */
    private Answer head(String pathAndQuery, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + pathAndQuery).toURL().openConnection();
        connection.setRequestMethod("HEAD");
        connection.setInstanceFollowRedirects(false);
        if (!token.isEmpty()) {
            connection.setRequestProperty("X-Auth-Token", token);
        }
        headers.forEach(connection::setRequestProperty);
        int status = connection.getResponseCode();
        Map<String, List<String>> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int index = 1; connection.getHeaderFieldKey(index) != null; index++) {
            received.computeIfAbsent(connection.getHeaderFieldKey(index), name -> new ArrayList<>())
                    .add(connection.getHeaderField(index));
        }
        return new Answer(status, HttpHeaders.of(received, (name, value) -> true), Body.empty());
    }
}
