package io.github.interop4j.wire;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Tls;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.net.ssl.SSLContext;
import org.openstack4j.core.transport.Config;

/**
 * Wires for the host program's own calls of openstack4j: plain clients, one for each of its configurations.
 *
 * <p>openstack4j's transport is one for the whole JVM, so with us on the class path the host's calls come here too.
 * They are not repeated, not recorded and not observed.
 */
final class HostWires {

    private static final Duration UNSET = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final ConcurrentMap<Config, Wire> WIRES = new ConcurrentHashMap<>();

    private HostWires() {}

    static Wire of(Config config) {
        return WIRES.computeIfAbsent(config, HostWires::make);
    }

    private static Wire make(Config config) {
        Duration connect = config.getConnectTimeout() > 0 ? Duration.ofMillis(config.getConnectTimeout()) : UNSET;
        Duration read = config.getReadTimeout() > 0 ? Duration.ofMillis(config.getReadTimeout()) : UNSET;
        HttpClient.Builder client = HttpTransport.builder(connect);
        SSLContext own = config.getSslContext();
        if (own != null) {
            client.sslContext(own);
        } else if (config.isIgnoreSSLVerification()) {
            client.sslContext(TlsContext.of(new Tls(false, Optional.empty(), Optional.empty(), Optional.empty())));
        }
        if (config.getProxy() != null) {
            URI proxy = URI.create(config.getProxy().getRawHost());
            client.proxy(ProxySelector.of(
                    new InetSocketAddress(proxy.getHost(), config.getProxy().getPort())));
        }
        var once = new Pace(read, AT_ONCE, AT_ONCE, AT_ONCE);
        return new CloudWire(new HttpTransport(client.build()), once, new Redaction(), new Cancellation(), List.of());
    }
}
