package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTests {

    private static final String TYPE =
            "compute-keypairs-create-type\n  89d59d43-f735-441a-abcf-0601727f47b6  required  a keypair keeps the type it was created with\n";

    @TempDir
    Path folder;

    @Test
    void everyCheckIsListedWithItsStatus() {
        Said said = new Shell(folder).interop4j("list");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(TYPE)
                .contains(
                        "  85bcdd8f-56b4-4868-ae56-63fbf6f7e405  -         a keypair of another user is out of reach\n")
                .containsPattern(
                        "^2020.06, OpenStack Powered Platform: asks for 284 tests; \\d+ of them can be checked\\."
                                + " By capability: test id, status in this guideline \\(- where it does not ask\\), what is"
                                + " checked\\.\n\n");
    }

    @Test
    void everyWordNarrowsIt() {
        Said said = new Shell(folder).interop4j("list", "KEEPS", "keypairs", "required");

        assertThat(said.out()).endsWith("what is checked.\n\n" + TYPE);
    }

    @Test
    void theGuidelineDecidesTheStatus() {
        Said said = new Shell(folder).interop4j("list", "--guideline", "2015.03", "keeps");

        assertThat(said.out())
                .contains(
                        "  89d59d43-f735-441a-abcf-0601727f47b6  -         a keypair keeps the type it was created with\n");
    }

    @Test
    void whatIsMissingForGoodSaysWhy() {
        Said said = new Shell(folder).interop4j("list", "--missing", "--guideline", "2016.01", "private_image");

        assertThat(said.out()).endsWith("""
                images-v2-get
                  cb961424-3f68-4d21-8e36-30ad66fb6bfb  advisory  \
                tempest.api.image.v2.test_images_member.ImagesMemberTest.test_get_private_image \
                (no test of this id exists any more: Tempest 15.0.0 had it, 16.0.0 has not)
                """);
    }

    @Test
    void whatIsMissingIsListedByItsUpstreamName() {
        Said said = new Shell(folder)
                .file("keys.lst", "acme.Keys.gone[id-00000000-0000-4000-8000-000000000000]\n")
                .interop4j("list", "--missing", "--guideline", "keys.lst");

        assertThat(said.out()).isEqualTo("""
                keys: asks for 1 test for which there is no check yet.

                keys
                  00000000-0000-4000-8000-000000000000  required  acme.Keys.gone
                """);
    }
}
