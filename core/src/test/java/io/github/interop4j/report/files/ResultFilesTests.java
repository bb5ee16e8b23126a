package io.github.interop4j.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.Runs;
import io.github.interop4j.trial.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTests {

    private static final Report REPORT = Hostile.report(Runs.everyOutcome());
    private static final Set<String> ALL = Set.of(
            "report.html",
            "run.json",
            "junit.xml",
            "refstack.json",
            "results.subunit",
            "summary.md",
            "interop4j.prom",
            "evidence/a2.har",
            "evidence/a4.har",
            "evidence/in-house.har");

    @TempDir
    Path folder;

    @Test
    void everyOutputIsAFile() throws IOException {
        ResultFiles files = ResultFiles.write(REPORT, results());

        assertThat(files.failures()).isEmpty();
        assertThat(files.written()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(below(folder)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void theSameReportIsRenderedTheSame() throws IOException {
        ResultFiles.write(REPORT, results());
        for (String name : ALL) {
            byte[] first = Files.readAllBytes(folder.resolve(name));
            ResultFiles.write(REPORT, results());
            assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(first);
        }
    }

    /** Collectors and web servers run as other users. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void othersMayReadWhereTheUserLetsThem() throws IOException {
        Files.writeString(folder.resolve("usual"), "");
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(folder.resolve("usual"));
        ResultFiles.write(REPORT, results());

        assertThat(Files.getPosixFilePermissions(folder.resolve("interop4j.prom")))
                .isEqualTo(usual);
        assertThat(PosixFilePermissions.toString(usual)).startsWith("rw");
    }

    @Test
    void oneThatCannotBeWrittenKeepsNoOtherFromIt() throws IOException {
        Files.createDirectories(folder.resolve("junit.xml/in-the-way"));
        Files.writeString(folder.resolve("evidence"), "in the way too");

        ResultFiles files = ResultFiles.write(REPORT, results());

        assertThat(files.failures()).hasSize(4).allMatch(each -> each.startsWith("cannot write " + folder));
        assertThat(files.written()).hasSize(6).contains("report.html", "run.json");
        assertThat(below(folder)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskEachFileIsThereWholeOrNotAtAllAndThatIsSaid() throws Exception {
        String said = SmallDisk.run(8, FullDisk.class, folder);

        assertThat(said)
                .contains("cannot write " + folder.resolve("report.html") + ": File too large\n")
                .contains("written: evidence/a2.har\n");
        assertThat(below(folder)).contains("junit.xml", "summary.md").doesNotContain("report.html");
        assertThat(below(folder)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void theRunBeforeIsSetAsideAndNothingElseIsTouched() throws IOException {
        Files.writeString(folder.resolve("events.jsonl"), "first");
        ResultFiles.write(REPORT, results());
        Files.writeString(folder.resolve("notes.txt"), "mine");
        ResultFiles.setAside(results());
        assertThat(below(folder))
                .contains("notes.txt", "interop4j.prom", "previous/events.jsonl", "previous/evidence/a2.har");
        assertThat(below(folder)).doesNotContain("run.json", "report.html", "evidence/a2.har");

        Files.writeString(folder.resolve("events.jsonl"), "second");
        Files.writeString(folder.resolve("previous/notes.txt"), "mine too");
        ResultFiles.setAside(results());
        assertThat(folder.resolve("previous/events.jsonl")).hasContent("second");
        assertThat(below(folder))
                .containsExactlyInAnyOrder(
                        "notes.txt", "interop4j.prom", "previous/events.jsonl", "previous/notes.txt");
    }

    private ResultFolder results() {
        return ResultFolder.writable(folder, "");
    }

    private static List<String> below(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .toList();
        }
    }
}
