package io.github.interop4j.service.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.service.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceLockTests {

    private static ReferenceCloud cloud;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void start() {
        cloud = ReferenceCloud.start();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void keepWhatIsChosen() throws IOException {
        file = folder.resolve("choices.json");
        keep(choose(Wishes.NONE));
    }

    @Test
    void whatWasChosenOnceIsChosenAgainThoughAnotherIsSmaller() throws IOException {
        List<Choice<?>> usual = choose(Wishes.NONE);
        Offer larger = usual.get(1).alternatives().get(0);
        Offer usually = usual.get(1).chosen();
        rewrite(
                quoted(usually.id()), quoted(larger.id()),
                quoted(usually.name()), quoted(larger.name()),
                usually.facts(), larger.facts());

        assertThat(choose(locked()).get(1).sentence())
                .isEqualTo(
                        "flavor m1.micro (1 vCPU, 192 MiB RAM, 1 GiB disk): as on 2026-11-28, when it was the smallest"
                                + " of 5 that fit image "
                                + usual.get(0).chosen().name());
        assertThat(choose(locked()).get(1).alternatives())
                .extracting(Offer::name)
                .containsExactly("m1.nano", "m1.tiny", "m1.small", "m1.diskless");
        assertThat(differences(locked())).isEmpty();
    }

    @Test
    void whatIsKeptSaysWhatWhyWhenAndWhatElseAndIsNotWrittenTwice() throws IOException {
        String kept = Files.readString(file);

        assertThat(kept)
                .contains("\"cloud\" : \"reference\"", "\"kind\" : \"flavor\"", "\"name\" : \"m1.nano\"")
                .contains("\"reason\" : \"the smallest of 5 that fit image ")
                .contains("\"chosen\" : \"2026-11-28T02:00:00Z\"")
                .contains("\"alternatives\" : [ \"m1.micro\", \"m1.tiny\", \"m1.small\", \"m1.diskless\" ]");

        ChoiceLock.at(file).keep(choose(locked()), Instant.parse("2026-11-29T02:00:00Z"));
        assertThat(file).hasContent(kept);
    }

    @Test
    void whatIsGoneIsToldWithWhatWouldDo() throws IOException {
        rewrite("\"id\" : \"" + choose(Wishes.NONE).get(1).chosen().id() + "\"", "\"id\" : \"gone\"");

        assertThat(differences(locked()))
                .singleElement()
                .satisfies(
                        each -> assertThat(each)
                                .contains(
                                        "flavor m1.nano (1 vCPU, 128 MiB RAM, 1 GiB disk, id gone, chosen 2026-11-28) is gone or would not"
                                                + " do any more; what would: m1.nano (1 vCPU, 128 MiB RAM, 1 GiB disk); m1.micro"));
    }

    @Test
    void whatIsOtherwiseIsToldAsItWasAndAsItIsAndOnceForAllThatRestsOnIt() throws IOException {
        rewrite("MiB, needs", "MiB, needed");

        assertThat(differences(locked()))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsPattern(
                                "image .* MiB, needed 1 GiB disk, id .*, chosen 2026-11-28\\) is now .* MiB, needs 1 GiB"
                                        + " disk\\)$"));
    }

    @Test
    void whatARunIsToldToUseGoesBeforeTheLockAndIsNotKept() throws IOException {
        rewrite("\"name\" : \"m1.nano\"", "\"name\" : \"renamed\"");
        Wishes told = locked().withFlavor("m1.tiny");

        assertThat(choose(told).get(0).sentence()).startsWith("flavor m1.tiny ").endsWith(": as this run was told");
        assertThat(differences(told)).isEmpty();

        Files.delete(file);
        keep(choose(told));
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\" | \"form\" | holds no choices: expected the key format with the value 'interop4j-choices'",
                "\"version\" : 1 | \"version\" : 2 | is of version 2; this interop4j reads version 1",
                "\"kind\" : \"image\" | \"kind\" : \"server\" | /choices/0/kind must be image, flavor or network but is 'server'",
                "\"cloud\" : \"reference\" | \"cloud\" : 7 | /choices/0/cloud must be a text but is 7",
                "2026-11-28T02:00:00Z | tonight | /choices/0/chosen must be a time such as 2026-11-28T02:00:00Z but is 'tonight'",
                "\"choices\" : [ | \"choices\" : [[ | is not JSON: ",
            })
    void aFileThatIsNoneIsRefusedWithItsPlaceAndTheRemedy(String from, String to, String why) throws IOException {
        rewrite(from, to);

        assertThatThrownBy(() -> ChoiceLock.at(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + " " + why)
                .hasMessageEndingWith(". Mend it, or delete it to choose anew");
    }

    private static String quoted(Object text) {
        return "\"" + text + "\"";
    }

    private void rewrite(String... pairs) throws IOException {
        String text = Files.readString(file);
        for (int each = 0; each < pairs.length; each += 2) {
            assertThat(text).contains(pairs[each]);
            text = text.replace(pairs[each], pairs[each + 1]);
        }
        Files.writeString(file, text);
    }

    private void keep(List<Choice<?>> choices) throws IOException {
        ChoiceLock.at(file).keep(choices, Instant.parse("2026-11-28T02:00:00Z"));
    }

    private Wishes locked() {
        return Wishes.NONE.locked(ChoiceLock.at(file));
    }

    /** The image, and then the flavor that fits it. */
    private List<Choice<?>> choose(Wishes wishes) {
        Bench bench = bench(wishes);
        List<String> unused = bench.settled(kitchen -> kitchen.choices().flavor());
        return bench.chosen();
    }

    private List<String> differences(Wishes wishes) {
        var found = new ArrayList<String>();
        List<String> unused =
                bench(wishes).settled(kitchen -> found.addAll(kitchen.choices().differences()));
        return found;
    }

    private Bench bench(Wishes wishes) {
        return new Bench(Objects.requireNonNull(LiesTrial.clouds(cloud).get(Role.MEMBER)), folder, wishes);
    }
}
