package io.github.interop4j.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.compute.DeletedServer;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.session.Reference;
import io.github.interop4j.wire.Id;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No server is booted to be gone where one is gone already. */
class DeletedServerTests {

    @TempDir
    Path folder;

    private final ReferenceCloud reference = ReferenceCloud.builder().start();
    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(Reference.cloud(reference, "reference"), folder, "20261129-051500-4f1c");
    }

    @AfterEach
    void end() {
        workshop.close();
        reference.close();
    }

    @Test
    void itIsOneThatTheRunHasDeleted() {
        Id deleted = bootedAndAskedToGo(workshop.kitchen());

        assertThat(gone(workshop.kitchen())).isEqualTo(deleted);
        assertThat(booted()).isEqualTo(1);
        assertThat(statusOf(deleted)).isEqualTo(404);
    }

    @Test
    void oneIsBootedAndDeletedWhereTheRunHasDeletedNone() {
        Workshop.made(workshop.kitchen(), Server.class);

        Id gone = gone(workshop.kitchen());

        assertThat(booted()).isEqualTo(2);
        assertThat(statusOf(gone)).isEqualTo(404);
    }

    @Test
    void oneThatTheCloudRefusedToDeleteIsNotTaken() {
        reference.tell(Fault.on(Requests.matching("DELETE", "/compute/v2.1/servers/{server}"))
                .answers(409)
                .times(1));
        Id refused = bootedAndAskedToGo(workshop.kitchen());

        assertThat(gone(workshop.kitchen())).isNotEqualTo(refused);
        assertThat(statusOf(refused)).isEqualTo(200);
    }

    @Test
    void oneOfAnotherProjectIsNotTaken() {
        Id theirs = bootedAndAskedToGo(workshop.kitchen(Reference.cloud(reference, "reference-other")));

        assertThat(gone(workshop.kitchen())).isNotEqualTo(theirs);
    }

    private static Id bootedAndAskedToGo(Kitchen kitchen) {
        Id server = Workshop.made(kitchen, Server.class).id();
        kitchen.words(Servers::new).delete(server);
        return server;
    }

    private static Id gone(Kitchen kitchen) {
        return Workshop.made(kitchen, DeletedServer.class).id();
    }

    private int statusOf(Id server) {
        return workshop.kitchen().words(Servers::new).show(server).status();
    }

    private long booted() {
        return reference.received().stream()
                .filter(each -> each.method().equals("POST") && each.path().endsWith("/servers"))
                .count();
    }
}
