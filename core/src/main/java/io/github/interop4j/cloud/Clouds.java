package io.github.interop4j.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The clouds that the configuration files and the environment offer. */
@API(status = Status.EXPERIMENTAL)
public final class Clouds {

    private final List<String> names = List.of();

    private Clouds() {}

    public static Clouds discover() {
        return discover(System.getenv(), Path.of(""), Path.of(System.getProperty("user.home")));
    }

    public static Clouds discover(Map<String, String> environment, Path workingDirectory, Path home) {
        return new Clouds();
    }

    public List<String> names() {
        return names;
    }

    public Cloud named(String name) {
        throw new ConfigurationException("cloud '" + name + "' is not read yet");
    }

    public Cloud chosen() {
        throw new ConfigurationException("no cloud is read yet");
    }

    public Optional<Path> file() {
        return Optional.empty();
    }

    public List<SkippedFile> skippedFiles() {
        return List.of();
    }

    public List<String> warnings() {
        return List.of();
    }

    /** A configuration file that was found and not used. */
    public record SkippedFile(Path path, String reason) {}
}
