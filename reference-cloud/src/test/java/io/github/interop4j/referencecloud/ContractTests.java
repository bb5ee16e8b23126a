package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Compare this cloud with a real OpenStack of release Zed over all that Tempest asks for: same statuses, same headers,
 * same places with the same types in the bodies, but for the differences that are listed.
 *
 * <p>With {@code -Dinterop4j.contract=FOLDER}, the list is written anew to that folder.
 */
class ContractTests {

    private static final SortedMap<String, Shape> REAL = ContractTable.read();

    @Test
    void answersAsARealOpenStackDoesButForWhatIsListed() throws IOException {
        try (ReferenceCloud cloud = cloud()) {
            Side side = Side.of(cloud, "secret");
            Replay replay = replay(side, Traffic.ofTempest());

            Differences differences = Differences.between(REAL, side.shapes(), replay.unsent());
            String folder = System.getProperty("interop4j.contract", "");
            if (!folder.isEmpty()) {
                differences.write(Path.of(folder));
            }
            assertThat(replay.leftovers()).isEmpty();
            assertThat(differences.complaints()).isEmpty();
        }
    }

    @Test
    void theRealOneAnsweredTempestAsItAnsweredTheReplay() {
        assertThat(Replay.surprises(Traffic.ofTempest(), REAL)).isEmpty();
        assertThat(REAL).hasSize((int) Traffic.ofTempest().lines().count());
    }

    private static Replay replay(Side side, Traffic traffic) {
        Replay replay = new Replay(side, Duration.ofSeconds(5), Duration.ofMillis(2));
        replay.run(traffic);
        return replay;
    }

    private static ReferenceCloud cloud() {
        ReferenceCloud.Builder builder = ReferenceCloud.builder().pace(Duration.ofMillis(1));
        for (String user : new String[] {"member", "other", "expendable", "reader", "admin"}) {
            builder.password(user, "secret");
        }
        return builder.start();
    }
}
