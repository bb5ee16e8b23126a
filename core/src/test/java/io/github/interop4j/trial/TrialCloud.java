package io.github.interop4j.trial;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Reference;
import io.github.interop4j.session.Request;
import io.github.interop4j.session.ServiceCatalog;
import io.github.interop4j.wire.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cloud that trials are made on: a reference cloud, or the one that a system property names. */
final class TrialCloud implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("compute", "network", "image", "block-storage", "object-store", "identity");

    private final Optional<ReferenceCloud> reference;
    private final Cloud cloud;
    private final String yaml;
    private final Principal asking;

    private TrialCloud(Optional<ReferenceCloud> reference, Cloud cloud, String yaml) {
        this.reference = reference;
        // a sweep waits twice as long as a request may take for what was lost
        Duration deadline = Duration.ofSeconds(reference.isPresent() ? 5 : 12);
        this.cloud = cloud.toBuilder()
                .pace(new Pace(deadline, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMillis(50)))
                .build();
        this.yaml = yaml;
        this.asking = Reference.principal(this.cloud);
    }

    static TrialCloud chosen() {
        String name = System.getProperty("interop4j.kill-trials.cloud", "");
        if (name.isEmpty()) {
            ReferenceCloud reference = ReferenceCloud.builder()
                    .quota("instances", 50)
                    .quota("cores", 200)
                    .quota("ram", 1_000_000)
                    .quota("volumes", 50)
                    .start();
            return new TrialCloud(
                    Optional.of(reference), Reference.cloud(reference, "reference"), reference.cloudsYaml());
        }
        try {
            String file = Objects.requireNonNull(System.getenv("OS_CLIENT_CONFIG_FILE"));
            return new TrialCloud(Optional.empty(), Clouds.discover().named(name), Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cloud cloud() {
        return cloud;
    }

    /** Returns the same cloud, for those whose requests may take longer. */
    Cloud patient() {
        return cloud.toBuilder().pace(Pace.DEFAULT).build();
    }

    boolean isSimulated() {
        return reference.isPresent();
    }

    /** Returns what a client is told that is to reach every service through a gate. */
    String cloudsYaml(Gate gate) {
        ServiceCatalog catalog = asking.catalog();
        String overrides = SERVICES.stream()
                .filter(type -> catalog.find(type).isPresent())
                .map(type -> "    " + type.replace('-', '_') + "_endpoint_override: "
                        + gate.to(catalog.endpoint(type).uri()) + "\n")
                .collect(Collectors.joining());
        return yaml.replaceFirst("(?m)^  " + cloud.name() + ":\n", "  " + cloud.name() + ":\n" + overrides);
    }

    /** Returns the kinds that can be made here. */
    List<String> kinds() {
        return Making.kinds().stream()
                .filter(kind -> asking.catalog().find(kind.split(" ")[0]).isPresent())
                .toList();
    }

    /** Returns the kinds of which another run has something: on a real cloud none for which it needs a server. */
    List<String> lookAlikes() {
        return kinds().stream()
                .filter(kind -> reference.isPresent() || !kind.contains("/servers"))
                .toList();
    }

    /** Returns how long the process works, at most, before it is killed at a random moment: in milliseconds. */
    int span() {
        return reference.isPresent() ? 2_000 : 15_000;
    }

    /** Returns what is there: on a real cloud as every search that is declared lists it. */
    SortedSet<String> view() {
        if (reference.isPresent()) {
            return new TreeSet<>(reference.get().view());
        }
        var view = new TreeSet<String>();
        for (Creation each : Making.declared(asking).values()) {
            if (each.ownership() instanceof Ownership.Named named
                    && !named.search().contains("/{")) {
                String path = named.search().replaceFirst("[?].*", "");
                Answer answer = asking.send(Request.of(each.home(), "GET", each.base(), path));
                answer.json()
                        .at(named.list())
                        .forEach(thing ->
                                view.add(path + " " + thing.at(named.id()).asText() + " "
                                        + thing.at(named.field()).asText()));
            }
        }
        return view;
    }

    /**
     * Returns what is there and was not, and what was there and is not. A real cloud has other users: what has no name
     * of a trial is theirs.
     */
    List<String> differences(SortedSet<String> before) {
        SortedSet<String> now = view();
        return Stream.concat(
                        now.stream().filter(each -> !before.contains(each)).map(each -> "left: " + each),
                        before.stream().filter(each -> !now.contains(each)).map(each -> "lost: " + each))
                .filter(each -> reference.isPresent() || each.contains(KillTrialTests.RUN))
                .toList();
    }

    @Override
    public void close() {
        reference.ifPresent(ReferenceCloud::close);
    }
}
