package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTests {

    @TempDir
    Path folder;

    @Test
    void aFolderIsMadeAndLeftEmpty() {
        ResultFolder made = ResultFolder.writable(folder.resolve("a/b"), "");

        assertThat(made.path()).isEmptyDirectory();
        assertThat(made.below("c").path()).isEqualTo(folder.resolve("a/b/c")).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayIsNamedWithTheRemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> ResultFolder.writable(file, "name another folder with --out"))
                .isInstanceOf(NotWritable.class)
                .hasMessage("cannot write to the folder " + file
                        + ": it, or a folder above it, is a file; name another folder with --out");
    }

    @Test
    void theUsualStateFollowsTheEnvironment() {
        Path home = Path.of("/home/ada");

        assertThat(ResultFolder.usualState(Map.of(), home)).isEqualTo(Path.of("/home/ada/.local/state/interop4j"));
        assertThat(ResultFolder.usualState(Map.of("XDG_STATE_HOME", "/var/state"), home))
                .isEqualTo(Path.of("/var/state/interop4j"));
        assertThat(ResultFolder.usualState(Map.of("XDG_STATE_HOME", "relative"), home))
                .as("the specification has relative paths ignored")
                .isEqualTo(Path.of("/home/ada/.local/state/interop4j"));
    }
}
