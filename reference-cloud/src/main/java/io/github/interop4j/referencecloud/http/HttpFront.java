package io.github.interop4j.referencecloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Listen on loopback, one thread for each request in flight, so that a stalled answer holds up no other. */
@API(status = API.Status.EXPERIMENTAL)
public final class HttpFront implements AutoCloseable {

    static {
        // Without it an answer waits 40 ms for an acknowledgement. The server reads it once, at its first use.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Function<Request, Delivery> responder;
    private final String baseUrl;

    /**
     * Start listening.
     *
     * @param port 0 for one that is free
     * @throws IOException if the port is taken
     */
    public HttpFront(int port, Function<Request, Delivery> responder) throws IOException {
        this.responder = responder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "reference-cloud-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it listens, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Stop listening and let go of every request in flight. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            deliver(responder.apply(read(exchange)), exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        return Request.arriving(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                Body.of(exchange.getRequestBody().readAllBytes()),
                baseUrl);
    }

    private void deliver(Delivery delivery, HttpExchange exchange) throws IOException, InterruptedException {
        if (delivery instanceof Delivery.Late late) {
            pause(late.delay());
            deliver(late.then(), exchange);
        } else if (delivery instanceof Delivery.Whole whole) {
            send(whole.reply(), whole.reply().body().length(), exchange);
        } else if (delivery instanceof Delivery.Half half) {
            send(half.reply(), half.reply().body().length() / 2, exchange);
        } else if (delivery instanceof Delivery.Stalled stalled) {
            send(stalled.reply(), stalled.reply().body().length() / 2, exchange);
            closing.await();
        }
        // Closing an exchange that sent nothing closes the connection: so a dropped one needs no code.
    }

    private void pause(Duration delay) throws InterruptedException {
        boolean stopped = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        if (stopped) {
            throw new InterruptedException("the cloud was closed");
        }
    }

    private static void send(Reply reply, int length, HttpExchange exchange) throws IOException {
        byte[] body = reply.body().bytes();
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
            // The JDK's server closes and does not say so: a client that pools connections would use it again.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.status() == 204;
        if (bodiless && reply.status() != 204) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        }
        exchange.sendResponseHeaders(reply.status(), bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless && body.length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, length);
            out.flush();
        }
    }
}
