package io.github.interop4j.wire;

import io.github.interop4j.cloud.Tls;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.net.ssl.SSLContext;
import org.openstack4j.core.transport.Config;

/**
 * Carries the host program's own calls of openstack4j: plain clients, one for each of its configurations.
 *
 * <p>openstack4j's transport is one for the whole JVM, so with us on the class path the host's calls come here too.
 * They are not repeated, not redacted, not recorded and not observed, also on the thread of a check. Of a configuration
 * this honours time-outs, TLS and the proxy's address; not a host-name verifier, which Java's client cannot have.
 */
final class HostWires {

    private static final Duration UNSET = Duration.ofMinutes(5);

    private record Line(HttpTransport transport, Duration deadline) {}

    private final ConcurrentMap<Config, Line> lines = new ConcurrentHashMap<>();
    private final Cancellation never = new Cancellation();

    HttpTransport.Reply exchange(Call call, Config config) {
        Line line = lines.computeIfAbsent(config, HostWires::make);
        return line.transport().exchange(call, line.deadline(), never);
    }

    private static Line make(Config config) {
        HttpClient.Builder client = HttpTransport.builder(orUnset(config.getConnectTimeout()));
        SSLContext own = config.getSslContext();
        if (own != null) {
            client.sslContext(own);
        } else if (config.isIgnoreSSLVerification()) {
            client.sslContext(TlsContext.of(new Tls(false, Optional.empty(), Optional.empty(), Optional.empty())));
        }
        if (config.getProxy() != null) {
            client.proxy(ProxySelector.of(new InetSocketAddress(
                    config.getProxy().getRawHost(), config.getProxy().getPort())));
        }
        return new Line(new HttpTransport(client.build()), orUnset(config.getReadTimeout()));
    }

    private static Duration orUnset(int milliseconds) {
        return milliseconds > 0 ? Duration.ofMillis(milliseconds) : UNSET;
    }
}
