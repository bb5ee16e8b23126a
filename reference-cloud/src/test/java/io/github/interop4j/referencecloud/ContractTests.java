package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Compare this cloud with a real OpenStack of release Zed over all that Tempest asks for: same statuses, same headers,
 * same places with the same types in the bodies, but for the differences that are listed.
 *
 * <p>With {@code -Dinterop4j.contract=FOLDER}, the list is written anew to that folder, with the reasons that are known.
 */
class ContractTests {

    private static final SortedMap<String, Shape> REAL = ContractTable.read();

    @Test
    void answersAsARealOpenStackDoesButForWhatIsListed() throws IOException {
        try (ReferenceCloud cloud = Replay.cloud()) {
            Replay replay = Replay.on(cloud, Traffic.ofTempest());

            List<String> list = Differences.list();
            String folder = System.getProperty("interop4j.contract", "");
            if (!folder.isEmpty()) {
                list = Differences.between(REAL, replay, list).write(Path.of(folder));
            }
            assertThat(replay.leftovers()).isEmpty();
            assertThat(Differences.between(REAL, replay, list).complaints()).isEmpty();
        }
    }

    @Test
    void theRealOneAnsweredTheReplayAsItAnsweredTempest() {
        Traffic traffic = Traffic.ofTempest();
        Traffic recorded = new Traffic(traffic.classes().stream()
                .filter(each -> !ContractTable.missing().contains(each.name()))
                .toList());

        assertThat(Replay.surprises(traffic, REAL)).isEmpty();
        assertThat(REAL.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        recorded.lines().map(Traffic.Line::label).toList());
    }
}
