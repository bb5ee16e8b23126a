package io.github.interop4j.wire;

import io.github.interop4j.cloud.Tls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Sends one request once over HTTP/1.1, without following redirects.
 *
 * <p>The deadline is its own, since the client's ends with the headers and a stalled body would never end.
 */
final class HttpTransport {

    /** Computed by the client, which refuses to be told. */
    private static final Set<String> COMPUTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final ConcurrentMap<Duration, HttpTransport> PLAIN = new ConcurrentHashMap<>();

    private final HttpClient client;

    HttpTransport(HttpClient client) {
        this.client = client;
    }

    /**
     * Returns a transport with this trust.
     *
     * <p>Clouds that ask for no more than Java's own trust share one client, and with it its thread and connections:
     * before Java 21 a client cannot be closed, and a program that makes many runs would fill up with them.
     */
    static HttpTransport of(Tls tls, Duration connectDeadline) {
        return tls.equals(Tls.DEFAULT)
                ? PLAIN.computeIfAbsent(connectDeadline, HttpTransport::plain)
                : new HttpTransport(
                        builder(connectDeadline).sslContext(TlsContext.of(tls)).build());
    }

    private static HttpTransport plain(Duration connectDeadline) {
        return new HttpTransport(
                builder(connectDeadline).sslContext(TlsContext.of(Tls.DEFAULT)).build());
    }

    static HttpClient.Builder builder(Duration connectDeadline) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectDeadline);
    }

    /** The bare answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown: an answer is made of it at once
    record Reply(int status, Headers headers, byte[] body) {}

    Reply exchange(Call call, Duration deadline, Cancellation cancellation) {
        var begun = new AtomicBoolean();
        if (call.method().equals("HEAD")) {
            return await(
                    call, HeadTransport.send(client, call, headers(call), deadline), deadline, cancellation, begun);
        }
        HttpResponse<byte[]> response = await(
                call,
                client.sendAsync(request(call), info -> {
                    begun.set(true);
                    return BodyHandlers.ofByteArray().apply(info);
                }),
                deadline,
                cancellation,
                begun);
        return new Reply(response.statusCode(), Headers.of(response.headers().map()), response.body());
    }

    /** What is sent; operators of the cloud find us in their logs by the name. */
    private static Headers headers(Call call) {
        var sent = new TreeMap<>(call.headers().asMap());
        sent.keySet().removeIf(name -> COMPUTED.contains(name.toLowerCase(Locale.ROOT)));
        return Headers.of(Map.of("User-Agent", List.of("interop4j"))).with(Headers.of(sent));
    }

    private static HttpRequest request(Call call) {
        BodyPublisher body = call.content()
                .map(content -> BodyPublishers.ofByteArray(content.raw()))
                .orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(call.uri()).method(call.method(), new SentOnce(body));
        headers(call).asMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    /**
     * Keeps the client from repeating by itself what it sent in vain, which it does with GET and HEAD: a repeat is the
     * wire's to decide, and to record. The client asks for the length whenever it is about to send the head.
     */
    private record SentOnce(BodyPublisher body, AtomicBoolean sent) implements BodyPublisher {

        SentOnce(BodyPublisher body) {
            this(body, new AtomicBoolean());
        }

        @Override
        public long contentLength() {
            if (sent.getAndSet(true)) {
                throw new SentInVain();
            }
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(subscriber);
        }
    }

    /** The connection died before the first byte of an answer, and the client began anew. */
    private static final class SentInVain extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T await(
            Call call,
            CompletableFuture<T> pending,
            Duration deadline,
            Cancellation cancellation,
            AtomicBoolean begun) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try {
                long left = Math.max(1, end - System.nanoTime());
                return pending.get(Math.min(left, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (cancellation.isCancelled()) {
                    pending.cancel(true);
                    throw new Interrupted();
                }
                if (System.nanoTime() >= end) {
                    pending.cancel(true);
                    String part = begun.get() ? "only a part of an answer" : "no answer";
                    throw new NoAnswer(
                            NoAnswer.Kind.DEADLINE, part + " from " + where(call) + " within " + shown(deadline));
                }
            } catch (InterruptedException e) {
                pending.cancel(true);
                Thread.currentThread().interrupt();
                throw new Interrupted();
            } catch (ExecutionException e) {
                throw failure(call, Optional.ofNullable(e.getCause()).orElse(e), begun.get());
            }
        }
    }

    /** What the client throws may quote the answer, secrets too: from there on only our own words go out. */
    private static NoAnswer failure(Call call, Throwable cause, boolean begun) {
        String where = where(call);
        if (begun) {
            return new NoAnswer(NoAnswer.Kind.HALF, "the answer of " + where + " broke off: " + reason(cause));
        }
        if (has(cause, UnknownHostException.class) || has(cause, UnresolvedAddressException.class)) {
            return new NoAnswer(NoAnswer.Kind.NOT_CONNECTED, "the name of " + where + " cannot be resolved");
        }
        if (has(cause, ConnectException.class)
                || has(cause, NoRouteToHostException.class)
                || has(cause, HttpConnectTimeoutException.class)) {
            return new NoAnswer(NoAnswer.Kind.NOT_CONNECTED, "nothing answers at " + where);
        }
        if (has(cause, SSLException.class)) {
            return new NoAnswer(
                    NoAnswer.Kind.TLS, "no secure connection to " + where + ": " + reason(cause) + remedy(cause));
        }
        if (has(cause, ProtocolException.class)) {
            return new NoAnswer(NoAnswer.Kind.HALF, "what answers at " + where + " does not speak HTTP");
        }
        if (says(cause, "parsing HTTP/1.1")) {
            return new NoAnswer(NoAnswer.Kind.HALF, "the answer of " + where + " broke off within its headers");
        }
        if (has(cause, IOException.class) || has(cause, SentInVain.class)) {
            return new NoAnswer(NoAnswer.Kind.NO_BYTES, "the connection to " + where + " was closed before any answer");
        }
        throw new IllegalStateException(
                "the HTTP client failed: " + cause.getClass().getName());
    }

    /** Without the user and password that a URL may have. */
    private static String where(Call call) {
        URI uri = call.uri();
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String shown(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static String remedy(Throwable cause) {
        if (has(cause, CertPathBuilderException.class)) {
            return "; if its certificate is from an authority of your own, name that with cacert of the cloud";
        }
        return says(cause, "bad_certificate") || says(cause, "certificate_required")
                ? "; the server may demand a certificate of ours: name it with cert and key of the cloud"
                : "";
    }

    /** The client has no type for it; its message says it, on Java 17 and on 25 (a test holds it to that). */
    private static boolean says(Throwable cause, String words) {
        return causes(cause).anyMatch(each -> String.valueOf(each.getMessage()).contains(words));
    }

    private static boolean has(Throwable cause, Class<? extends Throwable> type) {
        return causes(cause).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, each -> each != null, Throwable::getCause);
    }

    private static String reason(Throwable cause) {
        Throwable root = causes(cause).reduce(cause, (one, next) -> next);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
