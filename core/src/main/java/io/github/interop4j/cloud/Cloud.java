package io.github.interop4j.cloud;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A cloud under test and as whom to speak to it.
 *
 * <p>Comes from {@link Clouds}, or from a program by {@link #at}. Immutable; {@code toString} shows no secret.
 */
@API(status = Status.EXPERIMENTAL)
public final class Cloud {

    private final String name;
    private final URI authUrl;
    private final Credentials credentials;
    private final Optional<String> region;
    private final String endpointInterface;
    private final Tls tls;
    private final Map<String, URI> endpointOverrides;
    private final Map<String, String> apiVersions;
    private final Map<String, String> defaultMicroversions;
    private final Pace pace;
    private final Ceilings ceilings;
    private final Map<String, Setting> settings;
    private final List<String> warnings;

    private Cloud(Builder builder, Credentials credentials) {
        this.name = builder.name;
        this.authUrl = builder.authUrl;
        this.credentials = credentials;
        this.region = Optional.ofNullable(builder.region);
        this.endpointInterface = builder.endpointInterface;
        this.tls = builder.tls;
        this.endpointOverrides = Map.copyOf(builder.endpointOverrides);
        this.apiVersions = Map.copyOf(builder.apiVersions);
        this.defaultMicroversions = Map.copyOf(builder.defaultMicroversions);
        this.pace = builder.pace;
        this.ceilings = builder.ceilings;
        this.settings = new LinkedHashMap<>(builder.settings);
        this.warnings = List.copyOf(builder.warnings);
    }

    /** Begins a cloud that a program describes; {@code authUrl} is Keystone's, with or without {@code /v3}. */
    public static Builder at(URI authUrl) {
        return new Builder(authUrl);
    }

    /** Begins a cloud like this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The name in clouds.yaml, or the host of {@link #authUrl()}. */
    public String name() {
        return name;
    }

    /** Where Keystone answers, as written: with or without {@code /v3}. */
    public URI authUrl() {
        return authUrl;
    }

    /** As whom to speak to it. */
    public Credentials credentials() {
        return credentials;
    }

    /** The region whose endpoints are meant; without one, the first that the catalog names for a service. */
    public Optional<String> region() {
        return region;
    }

    /** Which endpoint of a service is meant: {@code public}, {@code internal} or {@code admin}. */
    public String endpointInterface() {
        return endpointInterface;
    }

    /** How to secure the connection. */
    public Tls tls() {
        return tls;
    }

    /** Endpoints to use instead of the catalog's, by official service type. */
    public Map<String, URI> endpointOverrides() {
        return endpointOverrides;
    }

    /** The major API versions asked for, by official service type. */
    public Map<String, String> apiVersions() {
        return apiVersions;
    }

    /** The microversions to send where a check declares none, by official service type. */
    public Map<String, String> defaultMicroversions() {
        return defaultMicroversions;
    }

    /** How long to wait, and how often to ask. */
    public Pace pace() {
        return pace;
    }

    /** How much a run may have of it at once, where a run does not say otherwise. */
    public Ceilings ceilings() {
        return ceilings;
    }

    /** Every effective value and where it was said; secrets show as {@code ***}. */
    public List<Setting> settings() {
        return List.copyOf(settings.values());
    }

    /** What in its configuration probably means something else than was wished, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "cloud '" + name + "' at " + authUrl
                + region.map(it -> " in " + it).orElse("") + " as " + credentials;
    }

    /** Gathers a cloud value by value; every value set here has the origin "argument". */
    @API(status = Status.EXPERIMENTAL)
    public static final class Builder {

        private final Map<String, Setting> settings = new LinkedHashMap<>();
        private final Map<String, URI> endpointOverrides = new TreeMap<>();
        private final Map<String, String> apiVersions = new TreeMap<>();
        private final Map<String, String> defaultMicroversions = new TreeMap<>();
        private final List<String> warnings = new ArrayList<>();
        private final URI authUrl;
        private String name;
        private @Nullable Credentials credentials;
        private @Nullable String region;
        private String endpointInterface = "public";
        private Tls tls = Tls.DEFAULT;
        private Pace pace = Pace.DEFAULT;
        private Ceilings ceilings = Ceilings.NONE;

        private Builder(URI authUrl) {
            if (!Urls.isUsable(authUrl)) {
                throw new ConfigurationException("The auth URL '" + Urls.withoutUser(authUrl)
                        + "' is not an http or https URL without user and password; write it like"
                        + " https://keystone.example.org:5000/v3.");
            }
            this.authUrl = authUrl;
            this.name = authUrl.getHost();
            record("auth.auth_url", authUrl);
            defaulted("interface", endpointInterface);
            defaulted("verify", tls.verify());
            defaulted("api_timeout", pace.requestDeadline().toSeconds());
        }

        private Builder(Cloud cloud) {
            this.authUrl = cloud.authUrl;
            this.name = cloud.name;
            this.credentials = cloud.credentials;
            this.region = cloud.region.orElse(null);
            this.endpointInterface = cloud.endpointInterface;
            this.tls = cloud.tls;
            this.pace = cloud.pace;
            this.ceilings = cloud.ceilings;
            endpointOverrides.putAll(cloud.endpointOverrides);
            apiVersions.putAll(cloud.apiVersions);
            defaultMicroversions.putAll(cloud.defaultMicroversions);
            settings.putAll(cloud.settings);
            warnings.addAll(cloud.warnings);
        }

        /** Says what messages and reports call it. */
        public Builder name(String newName) {
            this.name = newName;
            return this;
        }

        /** Says as whom to speak to it. */
        public Builder credentials(Credentials newCredentials) {
            this.credentials = newCredentials;
            settings.keySet().removeIf(key -> key.startsWith("auth.") && !key.equals("auth.auth_url"));
            settings.remove("auth_type");
            return record("auth", newCredentials);
        }

        /** Says which region's endpoints are meant. */
        public Builder region(String newRegion) {
            this.region = newRegion;
            return record("region_name", newRegion);
        }

        /** Says which endpoint of a service is meant: {@code public}, {@code internal} or {@code admin}. */
        public Builder endpointInterface(String newInterface) {
            this.endpointInterface = newInterface;
            return record("interface", newInterface);
        }

        /** Says how to secure the connection. */
        public Builder tls(Tls newTls) {
            this.tls = newTls;
            settings.keySet().removeAll(List.of("cacert", "cert", "key", "insecure"));
            newTls.cacert().ifPresent(it -> record("cacert", it));
            newTls.certificate().ifPresent(it -> record("cert", it));
            newTls.key().ifPresent(it -> record("key", it));
            return record("verify", newTls.verify());
        }

        /** Uses this endpoint for a service, official type or alias, whatever the catalog says. */
        public Builder endpointOverride(String serviceType, URI endpoint) {
            String type = ServiceTypes.canonical(serviceType);
            endpointOverrides.put(type, endpoint);
            return record(key(type, "endpoint_override"), endpoint);
        }

        /** Asks a service, official type or alias, for this major version of its API. */
        public Builder apiVersion(String serviceType, String version) {
            String type = ServiceTypes.canonical(serviceType);
            apiVersions.put(type, version);
            return record(key(type, "api_version"), version);
        }

        /** Sends a service, official type or alias, this microversion where a check declares none. */
        public Builder defaultMicroversion(String serviceType, String microversion) {
            String type = ServiceTypes.canonical(serviceType);
            defaultMicroversions.put(type, microversion);
            return record(key(type, "default_microversion"), microversion);
        }

        /** Says how long to wait, and how often to ask. */
        public Builder pace(Pace newPace) {
            this.pace = newPace;
            return record("api_timeout", newPace.requestDeadline().toSeconds());
        }

        /** Says how much a run may have of it at once. */
        public Builder ceilings(Ceilings newCeilings) {
            this.ceilings = newCeilings;
            return this;
        }

        /**
         * Completes the cloud.
         *
         * @throws ConfigurationException if nobody said as whom to speak to it
         */
        public Cloud build() {
            if (credentials == null) {
                throw new ConfigurationException(
                        "Cloud '" + name + "' has no credentials; name them with Cloud.Builder.credentials(…).");
            }
            return new Cloud(this, Objects.requireNonNull(credentials));
        }

        /** Replaces what the setters noted by what the configuration files and the environment say. */
        Builder origins(List<Setting> told, List<String> newWarnings) {
            settings.clear();
            told.forEach(setting -> settings.put(setting.key(), setting));
            warnings.addAll(newWarnings);
            return this;
        }

        private Builder record(String key, Object value) {
            settings.put(key, new Setting(key, value.toString(), new Origin.Argument()));
            return this;
        }

        private void defaulted(String key, Object value) {
            settings.put(key, new Setting(key, value.toString(), new Origin.Default()));
        }

        private static String key(String type, String what) {
            return type.replace('-', '_') + "_" + what;
        }
    }
}
