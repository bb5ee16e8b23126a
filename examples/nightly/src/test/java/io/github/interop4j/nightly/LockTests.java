package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that make servers of the same image and flavor. */
class LockTests {

    @TempDir
    Path folder;

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder)
                .file("servers.lst", "acme.Servers.listed[id-9a438d88-10c6-4bcd-8b5b-5b6e25e1346f]\n")
                .clouds(cloud.cloudsYaml());
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    @Test
    void aRunStopsBeforeItMakesAnythingWhereTheCloudIsNoLongerAsItWasLocked() throws IOException {
        assertThat(night().code()).isEqualTo(0);
        Path lock = folder.resolve("choices.json");
        assertThat(lock).content().contains("\"name\" : \"m1.nano\"");
        assertThat(night().err()).contains("flavor m1.nano (1 vCPU, 128 MiB RAM, 1 GiB disk): as on ");

        Files.writeString(lock, Files.readString(lock).replace("128 MiB RAM", "64 MiB RAM"));
        int before = cloud.received().size();
        Said stopped = night();

        assertThat(stopped.code()).isEqualTo(78);
        assertThat(stopped.err())
                .contains("the cloud is not as " + lock + " says:\n")
                .contains("flavor m1.nano (1 vCPU, 64 MiB RAM, 1 GiB disk, id ")
                .contains(" is now m1.nano (1 vCPU, 128 MiB RAM, 1 GiB disk)\n")
                .contains("Delete these entries, or the file, to choose anew; or name what to use: --image, --flavor,");
        assertThat(cloud.received().stream().skip(before))
                .filteredOn(each -> each.method().equals("POST"))
                .allMatch(each -> each.path().endsWith("/auth/tokens"));
        assertThat(shell.interop4j(
                                "plan", "--cloud", "reference", "--guideline", "servers.lst", "--lock", "choices.json")
                        .code())
                .isEqualTo(78);
    }

    private Said night() {
        return shell.interop4j(
                "run",
                "--cloud",
                "reference",
                "--guideline",
                "servers.lst",
                "--lock",
                "choices.json",
                "--out",
                "out",
                "--state",
                "state");
    }
}
