package io.github.interop4j.cloud;

import io.github.interop4j.cloud.CloudEntry.Said;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys of a cloud's entry that speak about one service, such as {@code compute_endpoint_override}.
 *
 * <p>Each may be said under any name of the service; the official name counts before its aliases.
 */
final class ServiceReader {

    private static final List<String> UNUSED =
            List.of("_service_type", "_service_name", "_region_name", "_interface", "_endpoint_type", "_timeout");
    private static final Pattern OF_TOKEN = Pattern.compile("%\\((\\w+)\\)s");

    private final CloudEntry entry;

    ServiceReader(CloudEntry entry) {
        this.entry = entry;
    }

    void readInto(Cloud.Builder cloud, Credentials credentials) {
        TreeSet<String> types = new TreeSet<>();
        for (String key : entry.keys()) {
            for (String what : List.of("_endpoint_override", "_endpoint", "_api_version", "_default_microversion")) {
                typeIn(key, what).ifPresent(types::add);
            }
            UNUSED.forEach(what -> typeIn(key, what)
                    .filter(ServiceTypes::isKnown)
                    .flatMap(any -> entry.top(key))
                    .ifPresent(said -> entry.warn(entry.who() + " has " + key + " [" + said.origin()
                            + "], which openstacksdk honours and interop4j does not.")));
        }
        for (String type : types) {
            endpoint(cloud, type, credentials);
            versions(cloud, type);
        }
    }

    private void endpoint(Cloud.Builder cloud, String type, Credentials credentials) {
        Optional<Said> said = first(type, "_endpoint_override");
        if (said.isEmpty() && ServiceTypes.isKnown(type)) {
            said = first(type, "_endpoint");
        }
        said.ifPresent(it -> {
            String key = key(type, "_endpoint_override");
            String url = withIds(key, entry.fill(key, it.value()), credentials);
            cloud.endpointOverride(type, Urls.parse(entry, key, new Said(url, it.origin())));
            entry.use(key, url, it.origin());
        });
    }

    /** A version with a minor number other than 0 is a microversion as well. */
    private void versions(Cloud.Builder cloud, String type) {
        Optional<Said> version = first(type, "_api_version");
        Optional<Said> microversion = first(type, "_default_microversion");
        Optional<Said> implied = version.filter(it -> it.value().matches("\\d+\\.[1-9]\\d*"));
        if (implied.isPresent()
                && microversion.isPresent()
                && !implied.orElseThrow()
                        .value()
                        .equals(microversion.orElseThrow().value())) {
            throw new ConfigurationException(entry.who() + " asks " + type + " for the microversion "
                    + implied.orElseThrow().value() + " ["
                    + implied.orElseThrow().origin() + "] and for "
                    + microversion.orElseThrow().value() + " ["
                    + microversion.orElseThrow().origin()
                    + "]. Leave only the major version in " + key(type, "_api_version") + ".");
        }
        version.filter(it -> it.value().matches("\\d+(\\.\\d+)?")).ifPresent(it -> {
            cloud.apiVersion(type, it.value().replaceFirst("\\..*", ""));
            entry.use(key(type, "_api_version"), it.value(), it.origin());
        });
        microversion.or(() -> implied).ifPresent(it -> {
            cloud.defaultMicroversion(type, it.value());
            entry.use(key(type, "_default_microversion"), it.value(), it.origin());
        });
    }

    /** Endpoints may name the project or user of the token; only what the entry says about them is known here. */
    private String withIds(String key, String url, Credentials credentials) {
        Matcher matcher = OF_TOKEN.matcher(url);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(id(match.group(1), credentials)
                .orElseThrow(() -> new ConfigurationException(entry.who() + " has " + match.group() + " in " + key
                        + ", but no " + match.group(1) + " below auth. "
                        + entry.remedy(match.group(1), "21dced0fd20347869b93710d2b98aae0")))));
    }

    private static Optional<String> id(String key, Credentials credentials) {
        if (credentials instanceof Credentials.Password password) {
            return key.equals("user_id") ? password.user().id() : projectId(key, password.scope());
        }
        return credentials instanceof Credentials.Token token ? projectId(key, token.scope()) : Optional.empty();
    }

    private static Optional<String> projectId(String key, Scope scope) {
        boolean isProject = key.equals("project_id") || key.equals("tenant_id");
        return isProject && scope instanceof Scope.Project project
                ? project.project().id()
                : Optional.empty();
    }

    private Optional<Said> first(String type, String what) {
        return ServiceTypes.names(type).stream()
                .flatMap(name -> entry.top(key(name, what)).stream())
                .findFirst();
    }

    private static Optional<String> typeIn(String key, String what) {
        boolean isOne = key.endsWith(what) && key.length() > what.length();
        return isOne
                ? Optional.of(ServiceTypes.canonical(key.substring(0, key.length() - what.length())))
                : Optional.empty();
    }

    private static String key(String type, String what) {
        return type.replace('-', '_') + what;
    }
}
