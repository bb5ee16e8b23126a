package io.github.interop4j.session;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.wire.OpenstackConnector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.api.identity.EndpointURLResolver;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.openstack4j.core.transport.internal.HttpExecutor;
import org.openstack4j.model.identity.URLResolverParams;
import org.openstack4j.openstack.OSFactory;
import org.openstack4j.openstack.identity.v3.domain.KeystoneToken;
import org.openstack4j.openstack.internal.OSClientSession;

/**
 * A fresh session of openstack4j for one call: its sessions are bound to threads and never cleared, so none is kept.
 */
final class TypedClient {

    private TypedClient() {}

    /** Runs calls in a session of this identity, and leaves the thread with the session that it had. */
    static <T> T call(Cloud cloud, TokenHolder.Lease lease, Function<OSClientV3, T> calls) {
        pinTransport();
        OSClientSession<?, ?> before = OSClientSession.getCurrent();
        try {
            return calls.apply(of(cloud, lease));
        } finally {
            restore(before);
        }
    }

    private static OSClientV3 of(Cloud cloud, TokenHolder.Lease lease) {
        KeystoneToken token = read(lease);
        token.setId(lease.token());
        token.setEndpoint(new Endpoint(cloud.authUrl()).root().at("/v3").toString());
        Config config = Config.newConfig().withEndpointURLResolver(new Resolver(lease.catalog()));
        OSClientV3 client = OSFactory.clientFromToken(token, config);
        cloud.region().ifPresent(client::useRegion);
        return client;
    }

    private static KeystoneToken read(TokenHolder.Lease lease) {
        try {
            return ObjectMapperSingleton.getContext(KeystoneToken.class)
                    .readerFor(KeystoneToken.class)
                    .readValue("{\"token\":" + lease.body() + "}");
        } catch (IOException e) {
            throw new UncheckedIOException("openstack4j cannot read the token's body", e);
        }
    }

    /**
     * Makes sure that openstack4j's one transport is ours: it takes the first on the class path, and keeps it.
     */
    private static void pinTransport() {
        HttpExecutor executor = HttpExecutor.create();
        if (executor.getExecutorName().equals(OpenstackConnector.NAME)) {
            return;
        }
        try {
            Field service = HttpExecutor.class.getDeclaredField("service");
            service.setAccessible(true);
            service.set(executor, new OpenstackConnector());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "openstack4j uses the transport '" + executor.getExecutorName()
                            + "'; remove its connector from the class path, since every request must go over the wire",
                    e);
        }
    }

    /**
     * Gives the thread back its own session: openstack4j reads the identity of a call from the thread, so that a host's
     * client would otherwise go on as the principal of the run.
     */
    @SuppressWarnings("unchecked")
    private static void restore(@Nullable OSClientSession<?, ?> before) {
        try {
            Field field = OSClientSession.class.getDeclaredField("sessions");
            field.setAccessible(true);
            var sessions = (ThreadLocal<@Nullable OSClientSession<?, ?>>) Objects.requireNonNull(field.get(null));
            if (before == null) {
                sessions.remove();
            } else {
                sessions.set(before);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("openstack4j keeps its sessions elsewhere than in version 3.12", e);
        }
    }

    /** No guessing: the catalog's answer, or a clear failure instead of Keystone's address. */
    private record Resolver(ServiceCatalog catalog) implements EndpointURLResolver {

        @Override
        public String findURLV2(URLResolverParams params) {
            throw new UnsupportedOperationException("identity v2.0 is not spoken");
        }

        @Override
        public String findURLV3(URLResolverParams params) {
            URI uri = catalog.endpoint(params.type.getType()).uri();
            return uri.toString();
        }
    }
}
