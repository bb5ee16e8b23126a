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
import org.openstack4j.openstack.internal.OSAuthenticator;
import org.openstack4j.openstack.internal.OSClientSession;

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

    private static final ThreadLocal<Wire> BOUND = new ThreadLocal<>();

    private final HostWires host = new HostWires();

    /** Runs typed calls over this wire. */
    public static <T> T within(Wire wire, Supplier<T> calls) {
        Wire outer = BOUND.get();
        BOUND.set(wire);
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

    /**
     * Sends one request of openstack4j.
     *
     * @throws NoAnswer within {@link #within}; elsewhere openstack4j's own exception for it
     */
    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        Wire bound = BOUND.get();
        if (bound == null) {
            return executeForHost(request);
        }
        Answer answer = bound.send(call(request));
        return new Response(new HttpTransport.Reply(answer.status(), answer.headers(), answer.bytes()));
    }

    private <R> HttpResponse executeForHost(HttpRequest<R> request) {
        try {
            HttpTransport.Reply reply = host.exchange(call(request), request.getConfig());
            boolean logsIn = request.getHeaders().containsKey(ClientConstants.HEADER_OS4J_AUTH);
            if (reply.status() == 401 && !logsIn && renewed()) {
                // openstack4j leaves it to its transport to renew a session that has ended
                request.getHeaders()
                        .put(
                                ClientConstants.HEADER_X_AUTH_TOKEN,
                                OSClientSession.getCurrent().getTokenId());
                reply = host.exchange(call(request), request.getConfig());
            }
            return new Response(reply);
        } catch (NoAnswer e) {
            throw new ConnectionException(String.valueOf(e.getMessage()), 0, e);
        }
    }

    /** A session made from a bare token has nothing to renew itself with. */
    private static boolean renewed() {
        boolean renewable = OSClientSession.getCurrent() instanceof OSClientSession.OSClientSessionV3 session
                && session.getToken().getCredentials() != null;
        if (renewable) {
            OSAuthenticator.reAuthenticate();
        }
        return renewable;
    }

    private static <R> Call call(HttpRequest<R> request) {
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
        return new Call("openstack4j", request.getMethod().name(), uri, Headers.of(headers), content);
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

        private final HttpTransport.Reply reply;

        Response(HttpTransport.Reply reply) {
            this.reply = reply;
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
                return ObjectMapperSingleton.getContext(type).readerFor(type).readValue(reply.body());
            } catch (IOException e) {
                throw new org.openstack4j.api.exceptions.ClientResponseException(
                        "the answer cannot be read as " + type.getSimpleName(), reply.status(), e);
            }
        }

        @Override
        public int getStatus() {
            return reply.status();
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
            return new ByteArrayInputStream(reply.body());
        }

        @Override
        @SuppressWarnings("NullAway") // null is openstack4j's "absent"
        public String header(String name) {
            return reply.headers().first(name).orElse(null);
        }

        @Override
        public Map<String, String> headers() {
            var flat = new LinkedHashMap<String, String>();
            reply.headers().asMap().forEach((name, values) -> flat.put(name, String.join(", ", values)));
            return flat;
        }

        @Override
        public void close() {}
    }
}
