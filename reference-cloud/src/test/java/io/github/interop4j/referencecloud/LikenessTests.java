package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compare this cloud with a real OpenStack of release Zed, whose answers {@link RecordRealAnswers} wrote down: same
 * statuses, same headers, same places with the same types in the bodies.
 */
class LikenessTests {

    @ParameterizedTest
    @EnumSource
    void answersAsARealOpenStackDoes(Subject subject) throws IOException {
        SortedMap<String, Shape> real = real(subject);
        SoftAssertions softly = new SoftAssertions();
        try (ReferenceCloud cloud = cloud()) {
            Side simulated = Side.of(cloud, "secret");
            subject.ask(simulated);

            assertThat(simulated.shapes().keySet()).isEqualTo(real.keySet());
            simulated.shapes().forEach((label, shape) -> {
                Shape demanded = real.getOrDefault(label, shape);
                if (demanded.status() == 0 || demanded.status() == 500) {
                    softly.assertThat(shape.status())
                            .as("the real one breaks down over: " + label)
                            .isIn(400, 401);
                } else {
                    softly.assertThat(shape).as(label).isEqualTo(demanded);
                }
            });
        }
        softly.assertAll();
    }

    private static ReferenceCloud cloud() {
        ReferenceCloud.Builder builder = ReferenceCloud.builder();
        for (String user : new String[] {"member", "other", "expendable", "reader", "admin"}) {
            builder.password(user, "secret");
        }
        return builder.start();
    }

    private static SortedMap<String, Shape> real(Subject subject) throws IOException {
        SortedMap<String, Shape> shapes = new TreeMap<>();
        try (InputStream table = Objects.requireNonNull(LikenessTests.class.getResourceAsStream(subject.table()))) {
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty()) {
                    String[] labelAndShape = line.split(" \\| ", 2);
                    shapes.put(labelAndShape[0], Shape.parse(labelAndShape[1]));
                }
            }
        }
        return shapes;
    }
}
