package io.github.interop4j.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.service.volume.Transfers;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.session.Reference;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.NoAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume that another project has taken over is in no list of those who made it. */
class HandedOverVolumeTests {

    @TempDir
    Path folder;

    private final ReferenceCloud reference = ReferenceCloud.builder().start();
    private final Cloud cloud = hasty("reference");
    private final Cloud other = hasty("reference-other");
    private SortedSet<String> before;
    private Workshop workshop;
    private Volume volume;
    private Answer offered;

    @BeforeEach
    void begin() {
        before = new TreeSet<>(reference.view());
        workshop = new Workshop(cloud, folder, "20261123-201530-4f1c");
        volume = Workshop.made(workshop.kitchen(), Volume.class);
        offered = workshop.kitchen().words(Transfers::new).create(volume.id(), minimal -> {});
    }

    @AfterEach
    void end() {
        reference.close();
    }

    @Test
    void itIsTakenBackAsThoseWhoTookIt() {
        Kitchen theirs = workshop.kitchen(other);
        assertThat(accept(theirs).status()).isEqualTo(202);
        assertThat(theirs.words(Volumes::new).show(volume.id()).status()).isEqualTo(200);

        assertThat(workshop.settle()).isEmpty();
        assertThat(reference.view()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aSweepFindsItByTheNameItHadWhereNoAnswerCame() {
        Kitchen theirs = workshop.kitchen(other);
        reference.tell(Fault.on(Requests.matching("POST", "/volume/v3/{project}/os-volume-transfer/{transfer}/accept"))
                .dropsTheAnswer());
        assertThatThrownBy(() -> accept(theirs)).isInstanceOf(NoAnswer.class);
        workshop.close();

        Sweep.of(
                        folder,
                        name -> Objects.requireNonNull(
                                Map.of(cloud.name(), cloud, other.name(), other).get(name)))
                .execute(cloud.name());

        assertThat(reference.view()).containsExactlyInAnyOrderElementsOf(before);
    }

    private Answer accept(Kitchen theirs) {
        return theirs.words(Transfers::new).accept(offered.id("/transfer/id"), offered.secret("/transfer/auth_key"));
    }

    private Cloud hasty(String name) {
        return Reference.cloud(reference, name).toBuilder()
                .pace(new Pace(
                        Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofMillis(50)))
                .build();
    }
}
