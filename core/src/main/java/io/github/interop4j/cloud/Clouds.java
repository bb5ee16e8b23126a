package io.github.interop4j.cloud;

import io.github.interop4j.cloud.SearchPath.Found;
import io.github.interop4j.cloud.Value.Scalar;
import io.github.interop4j.cloud.Value.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The clouds that the configuration files and the environment offer.
 *
 * <p>Follows openstacksdk: where it looks, what overrides what, which cloud is meant when none is named. What differs
 * stands in docs/reference/configuration.md. Immutable: files are read once, by {@code discover}, but for vendor
 * profiles, which are read when a cloud that has one is asked for.
 */
@API(status = Status.EXPERIMENTAL)
public final class Clouds {

    private final SearchPath searchPath;
    private final Path workingDirectory;
    private final Path home;
    private final Found config;
    private final Found secure;
    private final EnvironmentCloud environment;
    private final Map<String, Value> entries;

    private Clouds(
            SearchPath searchPath,
            Path workingDirectory,
            Path home,
            Found config,
            Found secure,
            EnvironmentCloud environment,
            Map<String, Value> entries) {
        this.searchPath = searchPath;
        this.workingDirectory = workingDirectory;
        this.home = home;
        this.config = config;
        this.secure = secure;
        this.environment = environment;
        this.entries = entries;
    }

    /**
     * Reads what this process is given: its environment, working directory and home.
     *
     * @throws ConfigurationException if a file that counts cannot be understood
     */
    public static Clouds discover() {
        return discover(System.getenv(), Path.of("").toAbsolutePath(), Path.of(System.getProperty("user.home")));
    }

    /**
     * Reads what is given and, of this machine, only the folders for everybody, such as {@code /etc/openstack}.
     *
     * @throws ConfigurationException if a file that counts cannot be understood
     */
    public static Clouds discover(Map<String, String> environment, Path workingDirectory, Path home) {
        return discover(environment, workingDirectory, home, Path.of("/"));
    }

    /**
     * Reads what is given, and nothing of this process.
     *
     * @param workingDirectory where to look first, and what relative paths are relative to
     * @param home the user's folder, which holds {@code .config/openstack}, and which {@code ~} stands for
     * @param systemRoot the folder that holds {@code etc/openstack}
     * @throws ConfigurationException if a file that counts cannot be understood
     */
    public static Clouds discover(Map<String, String> environment, Path workingDirectory, Path home, Path systemRoot) {
        SearchPath searchPath = SearchPath.of(environment, workingDirectory, home, systemRoot);
        EnvironmentCloud variables = new EnvironmentCloud(environment);
        Found config = searchPath.find(
                "clouds", "OS_CLIENT_CONFIG_FILE", variables.path("OS_CLIENT_CONFIG_FILE", workingDirectory));
        Found secure = searchPath.find(
                "secure", "OS_CLIENT_SECURE_FILE", variables.path("OS_CLIENT_SECURE_FILE", workingDirectory));
        Map<String, Value> entries = new LinkedHashMap<>(
                section(config.content().mergedWith(secure.content()), "clouds").entries());
        if (entries.containsKey(variables.name())) {
            throw new ConfigurationException("The cloud '" + variables.name() + "' ["
                    + entries.get(variables.name()).origin()
                    + "] has the name that is kept for the cloud of the OS_… variables. Rename it, or give that one"
                    + " another name with OS_CLOUD_NAME.");
        }
        variables.entry().ifPresent(entry -> entries.put(variables.name(), entry));
        return new Clouds(searchPath, workingDirectory, home, config, secure, variables, entries);
    }

    /** The names that {@link #named(String)} knows, in the order of the file; the cloud of the variables comes last. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The cloud of that name, in the first of its regions.
     *
     * @throws ConfigurationException if there is none, or if it cannot be understood
     */
    public Cloud named(String name) {
        return read(name, Optional.empty());
    }

    /**
     * The cloud of that name, in one of its regions.
     *
     * @throws ConfigurationException if there is no such cloud or region, or if it cannot be understood
     */
    public Cloud named(String name, String region) {
        return read(name, Optional.of(region));
    }

    /**
     * The cloud that is meant when none is named: that of {@code OS_CLOUD}, else that of the {@code OS_…} variables,
     * else the only one there is.
     *
     * @throws ConfigurationException if none or several could be meant
     */
    public Cloud chosen() {
        if (environment.chosen().isPresent()) {
            return named(environment.chosen().orElseThrow());
        }
        if (environment.entry().isPresent()) {
            return named(environment.name());
        }
        if (entries.size() > 1) {
            throw new ConfigurationException("There are several clouds in " + sources() + ": "
                    + String.join(", ", names()) + ". Name one, or set OS_CLOUD to one of them.");
        }
        return entries.keySet().stream().findFirst().map(this::named).orElseThrow(this::nothingThere);
    }

    /** The clouds.yaml that counts, if there is one. */
    public Optional<Path> file() {
        return config.file();
    }

    /** The secure.yaml that counts, if there is one. */
    public Optional<Path> secureFile() {
        return secure.file();
    }

    /** The configuration files that were found, or asked for, and not used. */
    public List<SkippedFile> skippedFiles() {
        return Stream.concat(config.skipped().stream(), secure.skipped().stream())
                .toList();
    }

    /** What probably means something else than was wished, one sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warn(config, warnings);
        warn(secure, warnings);
        return List.copyOf(warnings);
    }

    private static void warn(Found found, List<String> warnings) {
        String instead = found.file().map(path -> path + " is used.").orElse("no other is there.");
        found.skipped().stream()
                .filter(SkippedFile::isSurprising)
                .forEach(skipped -> warnings.add("The file " + skipped + "; " + instead));
    }

    private Cloud read(String name, Optional<String> wantedRegion) {
        Section entry = entry(name);
        String who = CloudEntry.who(name, entry.origin());
        List<String> warnings = new ArrayList<>();
        environment.warning(name).ifPresent(warnings::add);
        Section profile = profile(who, entry, warnings);
        Regions regions = Regions.of(who, entry, profile);
        if (wantedRegion.isEmpty() && regions.all().size() > 1) {
            warnings.add(who + " has the regions " + String.join(", ", regions.names()) + "; the first is used.");
        }
        Section merged = profile.updatedWith(entry).updatedWith(regions.chosen(who, wantedRegion));
        CloudEntry complete = new CloudEntry(name, entry.origin(), merged);
        warnings.forEach(complete::warn);
        return new CloudReader(complete, workingDirectory, home).read();
    }

    private Section entry(String name) {
        Value value = entries.get(name);
        if (value instanceof Section section) {
            return section.withUnderscores();
        }
        if (value != null) {
            throw new ConfigurationException("Cloud '" + name + "' [" + value.origin() + "] is " + value.kind()
                    + "; it must be a section with keys of its own, such as auth.");
        }
        if (entries.isEmpty()) {
            throw nothingThere();
        }
        String said = environment
                .chosen()
                .filter(name::equals)
                .map(any -> ", which OS_CLOUD names,")
                .orElse("");
        String known = entries.size() == 1
                ? "there is only " + names().get(0)
                : "there are " + String.join(", ", Names.nearestFirst(name, names()));
        throw new ConfigurationException(
                "There is no cloud '" + name + "'" + said + " in " + sources() + "; " + known + ".");
    }

    private String sources() {
        String files = Stream.of(file(), secureFile())
                .flatMap(Optional::stream)
                .map(Path::toString)
                .collect(Collectors.joining(" and "));
        return files.isEmpty() ? "the environment" : files;
    }

    /** What the vendor's profile says, if the entry names one that is known. */
    private Section profile(String who, Section entry, List<String> warnings) {
        Optional<Value> named = entry.get("profile").or(() -> entry.get("cloud"));
        if (named.isEmpty() || !(named.orElseThrow() instanceof Scalar profile)) {
            return Section.empty(entry.origin());
        }
        Found vendors = searchPath.find("clouds-public", "", Optional.empty());
        Optional<Value> known = section(vendors.content(), "public-clouds").get(profile.text());
        if (known.isPresent() && known.orElseThrow() instanceof Section section) {
            return section.withUnderscores();
        }
        warnings.add(who + " has the profile '" + profile.text() + "' [" + profile.origin() + "], which "
                + vendors.file().map(path -> "is not in " + path).orElse("no clouds-public.yaml describes")
                + ". The profiles that come with openstacksdk, and profiles behind URLs, are not known here: write what"
                + " it says into the cloud itself.");
        return Section.empty(entry.origin());
    }

    private ConfigurationException nothingThere() {
        String looked = config.looked().stream()
                .map(path -> "\n  " + path
                        + config.skipped().stream()
                                .filter(skipped -> skipped.path().equals(path))
                                .map(skipped -> " (" + skipped.reason() + ")")
                                .findFirst()
                                .orElse(""))
                .collect(Collectors.joining());
        return new ConfigurationException(
                file().map(path -> "There is no cloud in " + path + ": it has nothing below 'clouds'. Write one there.")
                        .orElse("There is no clouds.yaml, and no OS_… variable describes a cloud. Write one of these"
                                + " files, or set OS_AUTH_URL and its like:" + looked));
    }

    private static Section section(Section parent, String key) {
        Optional<Value> value = parent.get(key);
        if (value.isEmpty()) {
            return Section.empty(parent.origin());
        }
        if (value.orElseThrow() instanceof Section section) {
            return section;
        }
        throw new ConfigurationException("'" + key + "' [" + value.orElseThrow().origin() + "] is "
                + value.orElseThrow().kind() + "; it must be a section with a key for every cloud.");
    }
}
