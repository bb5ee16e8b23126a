package io.github.interop4j.wire;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.HttpsURLConnection;

/**
 * Sends one HEAD request once, through Java's older client.
 *
 * <p>The newer one takes a 204 that names a transfer coding for a broken answer. Swift answers so to HEAD of an account
 * or a container, and rightly: to HEAD the headers tell of the body that a GET would have had.
 */
final class HeadTransport {

    private HeadTransport() {}

    /** Asks on a thread of its own, trusting as the client does; the deadline ends that thread, whoever waits. */
    static CompletableFuture<HttpTransport.Reply> send(HttpClient like, Call call, Headers headers, Duration deadline) {
        var reply = new CompletableFuture<HttpTransport.Reply>();
        var thread = new Thread(
                () -> {
                    try {
                        reply.complete(ask(connection(like, call.uri()), headers, deadline));
                    } catch (IOException | RuntimeException failure) {
                        reply.completeExceptionally(failure);
                    }
                },
                "interop4j-head");
        thread.setDaemon(true);
        thread.start();
        return reply;
    }

    private static HttpURLConnection connection(HttpClient like, URI uri) throws IOException {
        Proxy proxy = like.proxy()
                .map(each -> each.select(uri))
                .flatMap(each -> each.stream().findFirst())
                .orElse(null);
        var connection = (HttpURLConnection)
                (proxy == null ? uri.toURL().openConnection() : uri.toURL().openConnection(proxy));
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(like.sslContext().getSocketFactory());
        }
        return connection;
    }

    private static HttpTransport.Reply ask(HttpURLConnection connection, Headers headers, Duration deadline)
            throws IOException {
        // whoever waits keeps the deadline itself; later than that only this thread is to end
        int milliseconds = (int) Math.min(Integer.MAX_VALUE, Math.max(1, 2 * deadline.toMillis()));
        connection.setConnectTimeout(milliseconds);
        connection.setReadTimeout(milliseconds);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod("HEAD");
        // what streams a body, if an empty one, is not repeated by this client in silence: that is the wire's to decide
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(0);
        // or else this client adds what no other request of ours asks for
        connection.setRequestProperty("Accept", "*/*");
        headers.asMap().forEach((name, values) -> connection.setRequestProperty(name, String.join(", ", values)));
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new ProtocolException("no status line"); // this client calls anything an answer
        }
        return new HttpTransport.Reply(status, received(connection), new byte[0]);
    }

    /** In the order in which they came; the status line stands among them under no name. */
    private static Headers received(HttpURLConnection connection) {
        var values = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int index = 0; connection.getHeaderField(index) != null; index++) {
            String name = connection.getHeaderFieldKey(index);
            if (name != null) {
                values.computeIfAbsent(name, each -> new ArrayList<>()).add(connection.getHeaderField(index));
            }
        }
        return Headers.of(values);
    }
}
