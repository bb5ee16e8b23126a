package io.github.interop4j.cloud;

import io.github.interop4j.cloud.CloudEntry.Said;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes a cloud of its entry. */
final class CloudReader {

    private static final List<String> INTERFACES = List.of("public", "internal", "admin");
    private static final double LONGEST_TIMEOUT = Duration.ofDays(1).toSeconds();

    private final CloudEntry entry;
    private final Path workingDirectory;
    private final Path home;

    CloudReader(CloudEntry entry, Path workingDirectory, Path home) {
        this.entry = entry;
        this.workingDirectory = workingDirectory;
        this.home = home;
    }

    Cloud read() {
        CredentialsReader identity = new CredentialsReader(entry);
        URI authUrl = identity.authUrl();
        Credentials credentials = identity.credentials();
        Cloud.Builder cloud = Cloud.at(authUrl).name(entry.name()).credentials(credentials);
        entry.top("region_name").ifPresent(said -> {
            cloud.region(said.value());
            entry.use("region_name", said.value(), said.origin());
        });
        cloud.endpointInterface(endpointInterface());
        cloud.tls(tls());
        cloud.pace(pace());
        cloud.ceilings(new CeilingsReader(entry).read());
        new ServiceReader(entry).readInto(cloud, credentials);
        return cloud.origins(entry.used(), entry.warnings()).build();
    }

    private String endpointInterface() {
        Said said = entry.top("endpoint_type")
                .or(() -> entry.top("interface"))
                .orElseGet(() -> new Said("public", new Origin.Default()));
        String name = said.value().replaceFirst("URL$", "");
        if (!INTERFACES.contains(name)) {
            throw new ConfigurationException(entry.who() + " has the interface '" + said.value() + "' [" + said.origin()
                    + "]; it must be one of " + String.join(", ", INTERFACES) + ".");
        }
        entry.use("interface", name, said.origin());
        return name;
    }

    private Tls tls() {
        Optional<Boolean> insecure = entry.truth("insecure");
        boolean verify = !insecure.orElse(false) && entry.truth("verify").orElse(true);
        String decisive = insecure.orElse(false) ? "insecure" : "verify";
        entry.use("verify", Boolean.toString(verify), entry.origin(decisive));
        Tls tls = new Tls(verify, path("cacert"), path("cert"), path("key"));
        if (!verify && tls.cacert().isPresent()) {
            entry.warn(entry.who() + " has a cacert [" + entry.origin("cacert") + "] and switches verification off ["
                    + entry.origin(decisive) + "], so the server's certificate is not checked. Remove " + decisive
                    + ".");
        }
        if (tls.key().isPresent() && tls.certificate().isEmpty()) {
            entry.warn(entry.who() + " has a key [" + entry.origin("key")
                    + "] and no cert, so no certificate is shown. Add cert.");
        }
        return tls;
    }

    private Optional<Path> path(String key) {
        return entry.filled(key).map(said -> {
            Path path = said.value().equals("~") || said.value().startsWith("~/")
                    ? home.resolve(
                            said.value().substring(Math.min(2, said.value().length())))
                    : workingDirectory.resolve(said.value());
            entry.use(key, path.toString(), said.origin());
            return path;
        });
    }

    private Pace pace() {
        Optional<Said> timeout = entry.top("api_timeout");
        if (timeout.isEmpty()) {
            entry.use(
                    "api_timeout", Long.toString(Pace.DEFAULT.requestDeadline().toSeconds()), new Origin.Default());
            return Pace.DEFAULT;
        }
        Said said = timeout.orElseThrow();
        entry.use("api_timeout", said.value(), said.origin());
        return Pace.DEFAULT.withRequestDeadline(Duration.ofMillis(Math.round(seconds(said) * 1000)));
    }

    private double seconds(Said said) {
        double seconds = said.value().matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(said.value()) : 0;
        if (seconds < 0.001 || seconds > LONGEST_TIMEOUT) {
            throw new ConfigurationException(entry.who() + " has the api_timeout '" + said.value() + "' ["
                    + said.origin() + "]; it must be a number of seconds above 0, at most a day.");
        }
        return seconds;
    }
}
