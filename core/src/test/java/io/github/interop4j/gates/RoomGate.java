package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds every check of a module to what it says of room: that it makes what it declares, by {@code @Creates} and by the
 * recipes of its givens, that it leaves alone what it shares with others, and gives back as it was what it is lent.
 */
public final class RoomGate {

    private RoomGate() {}

    /** Returns a test for each check of a source; {@code without} has the ids of those that a cloud must be asked for. */
    public static Stream<DynamicTest> of(
            CheckSource source, UnaryOperator<ReferenceCloud.Builder> shape, Set<String> without) {
        var trial = new RoomTrial(List.of(source), shape);
        return Trials.of(
                source,
                without,
                check -> trial.of(check.id()),
                (check, objections) -> assertThat(objections).as(check.source()).isEmpty())
                .stream();
    }
}
