package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.release.Release;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Run a reference cloud until it is interrupted: {@code [--port NUMBER] [--clouds FILE] [--release NAME]}. */
@API(status = API.Status.EXPERIMENTAL)
public final class Main {

    private static final int WRONG_USAGE = 64;
    private static final List<String> OPTIONS = List.of("--port", "--clouds", "--release");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(List.of(arguments), System.out, stop -> Runtime.getRuntime().addShutdownHook(new Thread(stop)));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
        Thread.currentThread().join();
    }

    /** Start a cloud, hand over what stops it and removes its clouds.yaml, then say where it is. */
    static void run(List<String> arguments, PrintStream out, Consumer<Runnable> onExit) {
        ReferenceCloud.Builder wanted = ReferenceCloud.builder();
        Optional<Path> file = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (!OPTIONS.contains(option) || !rest.hasNext()) {
                throw new IllegalArgumentException("cannot use '" + option
                        + "': the options are --port NUMBER, --clouds FILE and --release NAME, which is one of "
                        + Release.known());
            }
            String value = rest.next();
            switch (option) {
                case "--clouds" -> file = Optional.of(Path.of(value));
                case "--release" -> wanted.release(Release.named(value));
                default -> wanted.port(portOf(value));
            }
        }
        ReferenceCloud cloud = wanted.start();
        Path written = writeClouds(cloud, file);
        onExit.accept(() -> stop(cloud, written));
        out.println(cloud.cloudsYaml());
        out.println("# written to " + written);
        out.println("# try: OS_CLIENT_CONFIG_FILE=" + written + " openstack --os-cloud reference token issue");
        out.println("# stop with Ctrl-C");
    }

    private static Path writeClouds(ReferenceCloud cloud, Optional<Path> wanted) {
        try {
            Path file = wanted.isPresent()
                    ? wanted.get()
                    : Files.createTempDirectory("reference-cloud").resolve("clouds.yaml");
            return cloud.writeCloudsYaml(file).toAbsolutePath();
        } catch (IOException e) {
            cloud.close();
            throw new UncheckedIOException("cannot write a temporary file: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            cloud.close();
            throw e;
        }
    }

    private static void stop(ReferenceCloud cloud, Path written) {
        cloud.close();
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            System.err.println("cannot delete " + written + ", which is of no more use: " + e.getMessage());
        }
    }

    private static int portOf(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException("--port " + value + " is not a port: give a number up to 65535");
        }
        return Integer.parseInt(value);
    }
}
