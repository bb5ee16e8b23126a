package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.openstack4j.api.exceptions.ConnectionException;
import org.openstack4j.core.transport.ClientConstants;
import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpEntityHandler;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;

/**
 * The transport of openstack4j, over the wire: found by {@code ServiceLoader}, once for the whole JVM.
 *
 * <p>A call made within {@link #within} goes over that wire, on the same thread. Any other call belongs to the host
 * program's own use of openstack4j and goes over a plain wire that honours openstack4j's {@code Config}.
 */
@API(status = API.Status.INTERNAL)
public final class OpenstackConnector implements HttpExecutorService {

    /** Shown by openstack4j as the name of its transport; a session checks for it at its start. */
    public static final String NAME = "interop4j wire";

    private static final ThreadLocal<Binding> BOUND = new ThreadLocal<>();

    private record Binding(Wire wire, Headers headers) {}

    /** Runs typed calls over this wire, with these headers added to each of their requests. */
    public static <T> T within(Wire wire, Headers headers, Supplier<T> calls) {
        Binding outer = BOUND.get();
        BOUND.set(new Binding(wire, headers));
        try {
            return calls.get();
        } finally {
            if (outer == null) {
                BOUND.remove();
            } else {
                BOUND.set(outer);
            }
        }
    }

    @Override
    public String getExecutorDisplayName() {
        return NAME;
    }

    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        Binding bound = BOUND.get();
        Wire wire = bound == null ? HostWires.of(request.getConfig()) : bound.wire();
        Headers extra = bound == null ? Headers.NONE : bound.headers();
        try {
            return new Response(wire.send(call(request, extra)));
        } catch (NoAnswer e) {
            throw new ConnectionException(String.valueOf(e.getMessage()), 0, e);
        }
    }

    private static <R> Call call(HttpRequest<R> request, Headers extra) {
        Optional<Content> content = content(request);
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("Accept", List.of("application/json"));
        content.ifPresent(body -> headers.put("Content-Type", List.of(body.mediaType())));
        request.getHeaders().forEach((name, value) -> {
            if (!name.equals(ClientConstants.HEADER_OS4J_AUTH)) {
                headers.put(name, List.of(String.valueOf(value)));
            }
        });
        URI uri = URI.create(request.getUrl());
        return new Call(
                "openstack4j",
                request.getMethod().name(),
                uri,
                Headers.of(headers).with(extra),
                content);
    }

    private static <R> Optional<Content> content(HttpRequest<R> request) {
        try {
            Object entity = request.getEntity();
            if (entity instanceof InputStream in) {
                return Optional.of(Content.bytes(in.readAllBytes(), request.getContentType()));
            }
            if (entity != null) {
                byte[] json = ObjectMapperSingleton.getContext(entity.getClass())
                        .writer()
                        .writeValueAsBytes(entity);
                return Optional.of(Content.bytes(json, request.getContentType()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request of openstack4j that cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the body of a request of openstack4j cannot be read", e);
        }
        return request.hasJson()
                ? Optional.of(Content.bytes(request.getJson().getBytes(UTF_8), request.getContentType()))
                : Optional.empty();
    }

    /** An answer in the shape openstack4j reads; null where its contract says null. */
    private static final class Response implements HttpResponse {

        private final Answer answer;

        Response(Answer answer) {
            this.answer = answer;
        }

        @Override
        public <T> T getEntity(Class<T> type) {
            return getEntity(type, null);
        }

        @Override
        @SuppressWarnings("NullAway") // openstack4j passes and takes null for "no options"
        public <T> T getEntity(Class<T> type, @org.jspecify.annotations.Nullable ExecutionOptions<T> options) {
            return HttpEntityHandler.handle(this, type, options, true);
        }

        @Override
        public <T> T readEntity(Class<T> type) {
            try {
                return ObjectMapperSingleton.getContext(type).readerFor(type).readValue(answer.bytes());
            } catch (IOException e) {
                throw new org.openstack4j.api.exceptions.ClientResponseException(
                        "the answer cannot be read as " + type.getSimpleName(), answer.status(), e);
            }
        }

        @Override
        public int getStatus() {
            return answer.status();
        }

        @Override
        @SuppressWarnings("NullAway") // null is openstack4j's "absent"
        public String getContentType() {
            return header("Content-Type");
        }

        @Override
        public String getStatusMessage() {
            return "";
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(answer.bytes());
        }

        @Override
        @SuppressWarnings("NullAway") // null is openstack4j's "absent"
        public String header(String name) {
            return answer.headers().first(name).orElse(null);
        }

        @Override
        public Map<String, String> headers() {
            var flat = new LinkedHashMap<String, String>();
            answer.headers().asMap().forEach((name, values) -> flat.put(name, String.join(", ", values)));
            return flat;
        }

        @Override
        public void close() {}
    }
}
