package io.github.interop4j.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A machine with nothing on it but what a test puts there: a working directory, a home, /etc and an environment. */
final class Machine {

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    Machine(Path root) {
        this.root = root;
        workingDirectory();
        home();
    }

    Path workingDirectory() {
        return folder("here");
    }

    Path home() {
        return folder("home");
    }

    Path write(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the clouds.yaml of the working directory. */
    Path clouds(String content) {
        return write("here/clouds.yaml", content);
    }

    Machine set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Clouds discover() {
        return Clouds.discover(environment, workingDirectory(), home(), root);
    }

    /** The cloud acme of a clouds.yaml that holds these lines below it, beside what every cloud needs. */
    Cloud acme(String... lines) {
        clouds("""
                clouds:
                  acme:
                    auth: {auth_url: 'https://keystone.test/v3', username: alice, password: canary, user_domain_id: d}
                """ + "    " + String.join("\n    ", lines) + "\n");
        return discover().named("acme");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
