package io.github.interop4j.lies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.referencecloud.Lie;
import io.github.interop4j.referencecloud.Lies;
import io.github.interop4j.referencecloud.ToldExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final List<Trial> TRIALS = List.of(
            trial("/compute/v2.1/servers", Told.Noticed.BY_VERDICT, Told.Noticed.BY_RULE, Told.Noticed.NOT),
            trial("/compute/v2.1/flavors", Told.Noticed.BY_FINDING, Told.Noticed.UNTOLD),
            trial("/image/v2/images", Told.Noticed.BY_ACCIDENT));

    @Test
    void whatEachServiceToldIsCountedApartAndByWhatItWasNoticed() {
        assertThat(Score.of(TRIALS))
                .containsExactly(new Score("compute", 4, 1, 2), new Score("image", 1, 0, 0))
                .first()
                .hasToString("compute 75.0 % of 4 (1 by verdict, 2 beyond)");
    }

    @Test
    void aServiceBelowItsFloorIsNamed() {
        assertThat(Score.below(Map.of("compute", 75), TRIALS)).isEmpty();
        assertThat(Score.below(Map.of("compute", 76, "image", 0, "network", 95), TRIALS))
                .containsExactly("compute 75.0 % of 4 (1 by verdict, 2 beyond), which must be 76 % at least");
    }

    private static Trial trial(String path, Told.Noticed... noticed) {
        List<Lie> lies =
                Lies.about(new ToldExchange("GET", path, "", "", 200, Map.of(), "{\"things\": [{\"id\": \"1\"}]}"));
        var told = new ArrayList<Told>();
        for (int index = 0; index < noticed.length; index++) {
            told.add(new Told(lies.get(index), noticed[index], ""));
        }
        return new Trial("42", "AcmeChecks#aSentence", true, told);
    }
}
