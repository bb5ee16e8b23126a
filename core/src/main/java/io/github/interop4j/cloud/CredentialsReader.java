package io.github.interop4j.cloud;

import io.github.interop4j.cloud.CloudEntry.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a cloud's entry where Keystone is and as whom to speak to it. */
final class CredentialsReader {

    private static final String APPLICATION_CREDENTIAL = "v3applicationcredential";
    private static final List<String> KNOWN_TYPES =
            List.of("password", "v3password", "token", "v3token", APPLICATION_CREDENTIAL);

    /** Other names of a key, which the first name overrides. */
    private static final Map<String, List<String>> OLD_NAMES = Map.of(
            "project_id", List.of("tenant_id"),
            "project_name", List.of("tenant_name"),
            "token", List.of("auth_token"),
            "username", List.of("user_name"));

    private static final Set<String> OLD_KEYS =
            OLD_NAMES.values().stream().flatMap(List::stream).collect(Collectors.toSet());

    /** The keys for which the top of the entry overrides its {@code auth} section; for all others it is the reverse. */
    private static final Set<String> TOP_FIRST = Set.of(
            "domain_id",
            "domain_name",
            "user_domain_id",
            "user_domain_name",
            "project_domain_id",
            "project_domain_name",
            "project_id",
            "project_name",
            "token");

    private static final Set<String> OTHER_AUTH_KEYS = Set.of(
            "auth_url",
            "username",
            "user_id",
            "password",
            "application_credential_id",
            "application_credential_name",
            "application_credential_secret",
            "default_domain_id",
            "default_domain_name",
            "default_domain",
            "system_scope",
            "trust_id");

    private final CloudEntry entry;

    CredentialsReader(CloudEntry entry) {
        this.entry = entry;
    }

    /** Whether clouds.yaml wants this key below {@code auth}. */
    static boolean isAuthKey(String key) {
        return TOP_FIRST.contains(key) || OTHER_AUTH_KEYS.contains(key);
    }

    URI authUrl() {
        Said said = say("auth_url")
                .orElseThrow(() -> new ConfigurationException(entry.who() + " has no auth_url"
                        + entry.top("profile")
                                .map(it -> ", and neither has its profile '" + it.value()
                                        + "' (profiles are read from clouds-public.yaml only)")
                                .orElse("")
                        + ". " + entry.remedy("auth_url", "https://keystone.example.org:5000/v3")));
        Said filled = new Said(entry.fill("auth_url", said.value()), said.origin());
        URI url = Urls.parse(entry, "auth_url", filled);
        entry.use("auth.auth_url", url.toString(), said.origin());
        return url;
    }

    Credentials credentials() {
        Optional<Said> said = entry.top("auth_type").or(() -> entry.top("auth_plugin"));
        String type = said.map(Said::value).orElse("password");
        entry.use("auth_type", type, said.map(Said::origin).orElseGet(Origin.Default::new));
        say("trust_id").ifPresent(trust -> {
            throw new ConfigurationException(entry.who() + " has a trust_id [" + trust.origin()
                    + "], and interop4j cannot use trusts. Remove it, or name another cloud.");
        });
        warnOfUnknownKeys();
        return switch (type) {
            case "password", "v3password" -> new Credentials.Password(user(), secret("password", type), scope());
            case "token", "v3token" -> new Credentials.Token(secret("token", type), scope());
            case APPLICATION_CREDENTIAL -> applicationCredential();
            default ->
                throw new ConfigurationException(entry.who() + " has the auth_type '" + type + "' ["
                        + said.map(Said::origin).orElseThrow() + "]; interop4j knows " + String.join(", ", KNOWN_TYPES)
                        + ".");
        };
    }

    private void warnOfUnknownKeys() {
        List<String> known = Stream.of(TOP_FIRST, OTHER_AUTH_KEYS, OLD_KEYS)
                .flatMap(Set::stream)
                .toList();
        entry.authValues().forEach((key, value) -> {
            if (!known.contains(key)) {
                entry.warn(entry.who() + " has auth." + key + " [" + value.origin() + "], which nothing uses. Did you"
                        + " mean " + Names.nearestFirst(key, known).get(0) + "?");
            }
        });
    }

    private Credentials.ApplicationCredential applicationCredential() {
        Stream.of("project_id", "project_name", "domain_id", "domain_name", "system_scope")
                .flatMap(key -> say(key).map(said -> key + " [" + said.origin() + "]").stream())
                .findFirst()
                .ifPresent(scope -> {
                    throw new ConfigurationException(entry.who() + " has an application credential and also " + scope
                            + ". An application credential carries its own project: remove every project and domain"
                            + " it should be scoped to.");
                });
        Optional<String> id = used("application_credential_id");
        Optional<String> name = id.isPresent() ? Optional.empty() : used("application_credential_name");
        if (id.isEmpty() && name.isEmpty()) {
            throw new ConfigurationException(entry.who() + " has neither an application_credential_id nor an"
                    + " application_credential_name. "
                    + entry.remedy("application_credential_id", "21dced0fd20347869b93710d2b98aae0"));
        }
        Optional<Reference> user = name.map(any -> user());
        return new Credentials.ApplicationCredential(
                id, name, user, secret("application_credential_secret", APPLICATION_CREDENTIAL));
    }

    private Reference user() {
        Optional<String> id = used("user_id");
        if (id.isPresent()) {
            return Reference.id(id.orElseThrow());
        }
        String name = used("username")
                .orElseThrow(() -> new ConfigurationException(
                        entry.who() + " has neither a username nor a user_id. " + entry.remedy("username", "alice")));
        return Reference.named(name)
                .in(domainOf("user")
                        .orElseThrow(() -> new ConfigurationException(entry.who()
                                + " names its user without the user's domain. "
                                + entry.remedy("user_domain_name", "Default"))));
    }

    private Scope scope() {
        Optional<Said> system = say("system_scope");
        Optional<Scope> other = project().<Scope>map(Scope.Project::new).or(this::domainScope);
        if (system.isEmpty()) {
            return other.orElseGet(Scope.Unscoped::new);
        }
        Said said = system.orElseThrow();
        if (!said.value().equals("all")) {
            throw new ConfigurationException(entry.who() + " has the system_scope '" + said.value() + "' ["
                    + said.origin() + "]; Keystone knows only 'all'.");
        }
        other.ifPresent(scope -> {
            throw new ConfigurationException(entry.who() + " asks for the system [" + said.origin() + "] and for the "
                    + scope + ". A token is good for one of them: remove the other.");
        });
        entry.use("auth.system_scope", said.value(), said.origin());
        return new Scope.System();
    }

    private Optional<Reference> project() {
        Optional<String> id = used("project_id");
        if (id.isPresent()) {
            return id.map(Reference::id);
        }
        return used("project_name")
                .map(name -> Reference.named(name)
                        .in(domainOf("project")
                                .orElseThrow(() -> new ConfigurationException(entry.who()
                                        + " names its project without the project's domain. "
                                        + entry.remedy("project_domain_name", "Default")))));
    }

    private Optional<Scope> domainScope() {
        return used("domain_id")
                .map(Reference::id)
                .or(() -> used("domain_name").map(Reference::named))
                .map(Scope.Domain::new);
    }

    /**
     * The domain of the user or of the project: its own, the one for both, the default one.
     *
     * <p>Every id comes before every name, even the default id before its own name, as in keystoneauth.
     */
    private Optional<Reference> domainOf(String what) {
        boolean inProject = say("project_id").isPresent() || say("project_name").isPresent();
        List<String> ids = inProject
                ? List.of(what + "_domain_id", "domain_id", "default_domain_id")
                : List.of(what + "_domain_id", "default_domain_id");
        List<String> names = inProject
                ? List.of(what + "_domain_name", "domain_name", "default_domain_name")
                : List.of(what + "_domain_name", "default_domain_name");
        return first(ids, what + "_domain_id")
                .map(Reference::id)
                .or(() -> first(names, what + "_domain_name").map(Reference::named))
                .or(() -> first(List.of("default_domain"), what + "_domain_id").map(Reference::id));
    }

    private Optional<String> first(List<String> keys, String effective) {
        Optional<Said> said = keys.stream().flatMap(key -> say(key).stream()).findFirst();
        said.ifPresent(it -> entry.use("auth." + effective, it.value(), it.origin()));
        return said.map(Said::value);
    }

    private Optional<String> used(String key) {
        Optional<Said> said = say(key);
        said.ifPresent(it -> entry.use("auth." + key, it.value(), it.origin()));
        return said.map(Said::value);
    }

    private Secret secret(String key, String type) {
        Said said = say(key).orElseThrow(() -> new ConfigurationException(entry.who() + " has no " + key
                + ", and its auth_type is " + type + ". " + entry.remedy(key, "…")
                + (entry.isOfVariables() ? "" : " A secure.yaml beside the file may hold it as well.")));
        entry.useSecret("auth." + key, said.origin());
        return Secret.of(said.value());
    }

    /** The value of a key that may stand below {@code auth} or at the top of the entry, under its present or old name. */
    private Optional<Said> say(String key) {
        List<String> names = Stream.concat(Stream.of(key), OLD_NAMES.getOrDefault(key, List.of()).stream())
                .toList();
        List<Said> said = TOP_FIRST.contains(key)
                ? names.stream()
                        .flatMap(name -> Stream.of(entry.top(name), entry.auth(name)))
                        .flatMap(Optional::stream)
                        .toList()
                : Stream.concat(names.stream().map(entry::auth), names.stream().map(entry::top))
                        .flatMap(Optional::stream)
                        .toList();
        said.stream()
                .skip(1)
                .filter(other -> !other.value().equals(said.get(0).value()))
                .forEach(other -> entry.warn(entry.who() + " says " + key + " twice: "
                        + said.get(0).origin() + " is used, " + other.origin() + " is not."));
        return said.stream().findFirst();
    }
}
