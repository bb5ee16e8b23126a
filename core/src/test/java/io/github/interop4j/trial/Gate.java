package io.github.interop4j.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a cloud, any cloud, and holds creating requests at a point until it is opened: before
 * they reach the cloud, or after the cloud has answered and before the client hears of it.
 */
final class Gate implements AutoCloseable {

    /** Where a request is when it is held. */
    enum Point {
        NOWHERE,
        BEFORE_THE_CLOUD_ACTS,
        AFTER_IT_ACTED_AND_BEFORE_IT_ANSWERS
    }

    private static final Set<String> CREATING = Set.of("POST", "PUT", "COPY");

    /** Belong to one connection, and are said anew on the other. */
    private static final Set<String> HOP =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "gate");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger passing = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile Point point = Point.NOWHERE;

    Gate() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** Returns the address at which an address is reached through this gate. */
    URI to(URI address) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + address.getRawAuthority()
                + address.getRawPath());
    }

    /** Holds every creating request from now on. */
    void holdAt(Point next) {
        point = next;
    }

    int held() {
        return held.get();
    }

    /** Lets everything go its way, and waits until it has; whoever asked may be gone. */
    void open() {
        open.countDown();
        while (passing.get() > 0) {
            Thread.onSpinWait();
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        passing.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean creates = CREATING.contains(exchange.getRequestMethod());
            hold(creates && point == Point.BEFORE_THE_CLOUD_ACTS);
            HttpResponse<byte[]> answer = client.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            hold(creates && point == Point.AFTER_IT_ACTED_AND_BEFORE_IT_ANSWERS);
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean bodiless = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            passing.decrementAndGet();
        }
    }

    private void hold(boolean here) throws InterruptedException {
        if (here) {
            held.incrementAndGet();
            open.await();
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body) {
        String[] parts = exchange.getRequestURI().toString().substring(1).split("/", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + parts[0] + "/" + parts[1]))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                List.copyOf(values).forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
