package io.github.interop4j.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.service.choice.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever words and recipes make stands in the ledger and is gone once it is settled; nothing is untracked. */
class MakingTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ReferenceCloud cloud;

    @TempDir
    private Path state;

    @BeforeAll
    static void start() {
        cloud = ReferenceCloud.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @TestFactory
    Stream<DynamicTest> everythingMadeIsOwedAndThenGone() {
        return Making.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> isOwedAndThenGone(each)));
    }

    private void isOwedAndThenGone(Making making) throws IOException {
        var before = new TreeSet<>(cloud.view());
        var bench = new Bench(Objects.requireNonNull(LiesTrial.clouds(cloud).get(Role.MEMBER)), state, Wishes.NONE);

        List<String> book = bench.settled(making.work());

        var kinds = new ArrayList<String>();
        var made = new ArrayList<Integer>();
        for (String line : book) {
            JsonNode node = JSON.readTree(line);
            if (node.has("intent")) {
                kinds.add(node.at("/intent/kind").asText());
            } else if (node.has("made") && !node.path("ids").isEmpty()) {
                made.add(node.path("made").asInt());
            }
        }
        var owed = new ArrayList<>(making.kinds());
        owed.addAll(making.besides());
        assertThat(kinds).isEqualTo(owed);
        assertThat(made).as("intents whose ids are known").hasSameSizeAs(making.kinds());
        assertThat(cloud.view()).isEqualTo(before);
    }
}
