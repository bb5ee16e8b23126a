package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelinesTests {

    private final Guidelines bundled = Guidelines.bundled();

    @Test
    void theBundleHoldsEveryDatedGuidelineAndAddOn() {
        assertThat(bundled.ids())
                .startsWith("2015.03", "2015.04", "2015.05", "2015.07", "2016.01", "2016.08", "2017.01")
                .contains("2017.09", "2018.02", "2018.11", "2019.06", "2019.11", "2020.06")
                .contains("dns.2018.02", "dns.2020.06", "orchestration.2018.02", "orchestration.2020.06");
        assertThat(bundled.ids())
                .allSatisfy(id -> assertThat(bundled.get(id).id()).isEqualTo(id));
    }

    @Test
    void aGuidelineKnowsWhatItIs() {
        Guideline guideline = bundled.get("2020.06");
        assertThat(guideline.schema()).isEqualTo(new Schema("2.0", true));
        assertThat(guideline.approval().status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(guideline.approval().releases()).containsExactly("stein", "train", "ussuri", "victoria");
        assertThat(guideline.approval().replaces()).contains("2019.11");
        assertThat(guideline.origin().sha256())
                .isEqualTo("c0105bc9de1ad0bd1c75062017e4cd808cfbb1bb4fdaef5476623c9ea2f51887");
        assertThat(guideline.reconstruction()).isEmpty();
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        assertThatThrownBy(() -> bundled.get("2020.6"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("no guideline is called '2020.6'; the nearest are: 2020.06, ");
    }

    @Test
    void aTestOfTheOldestSchemaHasItsIdInferred() {
        ListedTest test = bundled.get("2015.03")
                .capability("compute-keypairs")
                .orElseThrow()
                .tests()
                .get(0);
        assertThat(test.writtenId()).isEmpty();
        assertThat(test.idInferred()).isTrue();
        assertThat(test.id()).get().asString().hasSize(36);
    }

    @Test
    void aFileOfTheOldestSchemaGetsItsIdsFromTheBundle() {
        Guideline guideline = read("old.json", """
                {"id": "x", "schema": "1.2", "status": "draft", "components": {}, "capabilities": {"c": {"flagged": [],
                 "tests": ["tempest.api.compute.images.test_list_image_filters.ListImageFiltersTestJSON.test_list_images_filter_by_server_id", "no.such"]}}}
                """);
        assertThat(guideline.capabilities().get(0).tests())
                .extracting(ListedTest::id)
                .containsExactly(Optional.of("9f238683-c763-45aa-b848-232ec3ce3105"), Optional.empty());
    }

    @Test
    void aGuidelineKnowsHowItsFileChanged() {
        List<Revision> revisions = Guidelines.revisions("2015.03");
        assertThat(revisions).hasSize(12);
        assertThat(revisions.get(0).contents().orElseThrow().status()).isEqualTo("approved");
        assertThat(revisions.get(2).contents()).isEmpty();
        assertThat(revisions.get(11).date()).isEqualTo(LocalDate.of(2017, 9, 12));
        assertThat(Guidelines.revisions("dns.2018.02")).hasSize(3);
        assertThat(Guidelines.revisions("2022.11")).isEmpty();
    }

    @Test
    void aFolderIsReadFileByFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.lst"), "a.B.c\n");
        Files.writeString(folder.resolve("broken.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "");
        Guidelines ours = Guidelines.in(folder);
        assertThat(ours.ids()).containsExactly("broken", "ours");
        assertThat(ours.get("ours").schema().list()).isTrue();
        assertThatThrownBy(() -> ours.get("broken")).hasMessageStartingWith("broken.json: expected a guideline");
        assertThatThrownBy(() -> ours.get("notes"))
                .hasMessage("no guideline is called 'notes'; there are: broken, ours");
        assertThatThrownBy(() -> Guidelines.in(folder.resolve("gone"))).hasMessageEndingWith("gone");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Guidelines.read(Path.of("gone.json")))
                .isInstanceOf(GuidelineException.class)
                .hasMessage("gone.json: expected a file, found none");
    }

    @Test
    void aFileThatIsNoGuidelineIsRefused() {
        assertThatThrownBy(() -> read("notes.json", "{\"a\": 1}"))
                .isInstanceOf(GuidelineException.class)
                .hasMessage(
                        "notes.json: expected a guideline, found neither 'metadata' nor 'schema' nor 'extends' in it");
        assertThatThrownBy(() -> read("broken.json", "{\"id\": "))
                .isInstanceOf(GuidelineException.class)
                .hasMessageStartingWith("broken.json at line 1, column 8: not valid JSON: ");
    }

    @Test
    void aWrongTypeIsRefusedWithItsPointer() {
        assertThatThrownBy(() -> read("odd.json", """
                        {"id": "x", "schema": "1.6", "status": "draft", "components": {},
                         "capabilities": {"a/b": {"tests": {"t": {"idempotent_id": 7}}}}}
                        """))
                .hasMessage("odd.json at /capabilities/a~1b/tests/t/idempotent_id: expected a text, found a number");
    }

    private static Guideline read(String name, String content) {
        return Guidelines.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
