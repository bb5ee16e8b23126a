package io.github.interop4j.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.ledger.SweepResult;
import io.github.interop4j.ledger.Swept;
import io.github.interop4j.ledger.Swept.Fate;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.service.compute.ServerInterfaces;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.compute.VolumeAttachments;
import io.github.interop4j.session.Reference;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.Sending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that a check has locked lets its owner delete it only when it has been unlocked. */
class LockedServerTests {

    private static final String RUN = "20261129-083000-4f1c";
    private static final String SERVER = "/compute/v2.1/servers/{server}";
    private static final String ACTION = SERVER + "/action";

    @TempDir
    Path folder;

    private final ReferenceCloud reference = ReferenceCloud.builder().start();
    private final Cloud cloud = Reference.cloud(reference, "reference").toBuilder()
            .pace(new Pace(Sending.AMPLE, Sending.AMPLE, Duration.ofSeconds(3), Duration.ofMillis(50)))
            .build();
    private Workshop workshop;
    private Servers servers;

    @BeforeEach
    void begin() {
        workshop = new Workshop(cloud, folder, RUN);
        servers = workshop.kitchen().words(Servers::new);
    }

    @AfterEach
    void end() {
        workshop.close();
        reference.close();
    }

    @Test
    void itIsUnlockedAndDeletedWhenItsRunSettles() {
        Id server = locked();
        int before = reference.received().size();

        assertThat(workshop.settle()).isEmpty();

        assertThat(statusOf(server)).isEqualTo(404);
        assertThat(requestsSince(before).limit(3)).containsExactly("DELETE 409", "POST 202", "DELETE 204");
    }

    @Test
    void aVolumeIsTakenOffIt() {
        Id server = Workshop.made(workshop.kitchen(), Server.class).id();
        Id volume = Workshop.made(workshop.kitchen(), Volume.class).id();
        workshop.kitchen().words(VolumeAttachments::new).create(server, volume, minimal -> {});
        assertThat(servers.act(server, "lock").status()).isEqualTo(202);

        assertThat(workshop.settle()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void anInterfaceIsTakenOffIt() {
        Id server = Workshop.made(workshop.kitchen(), Server.class).id();
        workshop.kitchen().words(ServerInterfaces::new).create(server, minimal -> {});
        assertThat(servers.act(server, "lock").status()).isEqualTo(202);

        assertThat(workshop.settle()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void nothingIsUnlockedThatLetsItselfBeDeleted() {
        Workshop.made(workshop.kitchen(), Server.class);
        int before = reference.received().size();

        assertThat(workshop.settle()).isEmpty();

        assertThat(requestsSince(before)).startsWith("DELETE 204").doesNotContain("POST 202");
    }

    @Test
    void aSweepUnlocksAndDeletesIt() {
        Id server = locked();

        assertThat(swept().things())
                .containsExactly(
                        new Swept("reference", RUN, "server", server.value(), "/servers/" + server, Fate.REMOVED, ""));
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void aSweepUnlocksAndDeletesWhatItFindsByItsName() {
        String name = servers.newName();
        reference.tell(
                Fault.on(Requests.matching("POST", "/compute/v2.1/servers")).dropsTheAnswer());
        try {
            servers.create(minimal -> minimal.put("name", name));
        } catch (NoAnswer expected) {
            reference.honest();
        }
        Id server = servers.list().id("/servers/0/id");
        assertThat(servers.act(server, "lock").status()).isEqualTo(202);

        assertThat(swept().things()).extracting(Swept::fate).containsExactly(Fate.REMOVED);
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void aDryRunUnlocksNothing() {
        Id server = locked();
        workshop.close();

        assertThat(sweep().dry(true).execute("reference").things())
                .extracting(Swept::fate)
                .containsExactly(Fate.WOULD_BE_REMOVED);
        assertThat(servers.delete(server).status()).isEqualTo(409);
    }

    @Test
    void oneOfARunThatIsAliveStaysLocked() {
        locked();
        try (var alive = new Workshop(cloud, folder, RUN + "00")) {
            Id theirs = Workshop.made(alive.kitchen(), Server.class).id();
            servers.act(theirs, "lock");

            assertThat(swept().things()).extracting(Swept::fate).containsExactly(Fate.REMOVED);
            assertThat(servers.delete(theirs).status()).isEqualTo(409);
        }
    }

    @Test
    void whatIsRefusedForAnotherReasonIsDeletedWhenThatHasPassed() {
        Id server = Workshop.made(workshop.kitchen(), Server.class).id();
        reference.tell(
                Fault.on(Requests.matching("DELETE", SERVER)).answers(409).times(3));

        assertThat(workshop.settle()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void whatStaysRefusedIsToldWithTheReason() {
        Id server = locked();
        reference.tell(Fault.on(Requests.matching("DELETE", SERVER)).answers(409));

        assertThat(workshop.settle())
                .containsExactly(new Leftover(
                        "server",
                        server.value(),
                        "/servers/" + server,
                        "DELETE answered 409, also after {\"unlock\":null} answered 202"));
    }

    @Test
    void whatMayNotBeUnlockedIsToldWithTheReasonAndSweptWhenItMay() {
        Id server = locked();
        reference.tell(Fault.on(Requests.matching("POST", ACTION)).answers(403));
        workshop.close();

        assertThat(sweep().execute("reference").things()).singleElement().satisfies(thing -> {
            assertThat(thing.fate()).isEqualTo(Fate.STILL_THERE);
            assertThat(thing.why()).isEqualTo("DELETE answered 409, also after {\"unlock\":null} answered 403");
        });

        reference.honest();
        assertThat(sweep().execute("reference").left()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    static Stream<Named<Function<Fault.On, Fault>>> troubles() {
        return Stream.of(
                Named.of("500", fault -> fault.answers(500)),
                Named.of("503", fault -> fault.answers(503)),
                Named.of("no connection", Fault.On::dropsTheConnection),
                Named.of("no answer", Fault.On::dropsTheAnswer),
                Named.of("half a body", Fault.On::sendsHalfTheBody));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleWithTheUnlockingIsOutlived(Function<Fault.On, Fault> trouble) {
        Id server = locked();
        reference.tell(
                trouble.apply(Fault.on(Requests.matching("POST", ACTION))).times(2));

        assertThat(workshop.settle()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void lastingTroubleWithTheUnlockingIsToldAndLeftToASweep() {
        Id server = locked();
        reference.tell(Fault.on(Requests.matching("POST", ACTION)).dropsTheConnection());

        assertThat(workshop.settle()).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(server.value());
            assertThat(left.why())
                    .startsWith("DELETE answered 409, also after {\"unlock\":null}: the connection to http://")
                    .endsWith(" was closed before any answer");
        });

        reference.honest();
        assertThat(swept().left()).isEmpty();
        assertThat(statusOf(server)).isEqualTo(404);
    }

    @Test
    void aBookThatDoesNotSayHowIsSweptAsFarAsItGoes() throws IOException {
        Id server = locked();
        workshop.close();
        Path book = folder.resolve("ledger/reference/" + RUN + ".jsonl");
        String older = Files.readString(book).replaceAll(",\"freed(At|By)\":\"([^\"\\\\]|\\\\.)*\"", "");
        assertThat(older).doesNotContain("freed", "unlock");
        Files.writeString(book, older);

        assertThat(sweep().execute("reference").things())
                .extracting(Swept::fate, Swept::why)
                .containsExactly(tuple(Fate.STILL_THERE, "DELETE answered 409"));
        assertThat(statusOf(server)).isEqualTo(200);
    }

    private Id locked() {
        Id server = Workshop.made(workshop.kitchen(), Server.class).id();
        assertThat(servers.act(server, "lock").status()).isEqualTo(202);
        return server;
    }

    private SweepResult swept() {
        workshop.close();
        return sweep().execute("reference");
    }

    private Sweep sweep() {
        return Sweep.of(folder, name -> cloud);
    }

    private int statusOf(Id server) {
        return servers.show(server).status();
    }

    private Stream<String> requestsSince(int before) {
        List<Received> all = reference.received();
        return all.subList(before, all.size()).stream().map(each -> each.method() + " " + each.status());
    }
}
