package io.github.interop4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation shows can be read. */
class DocumentationTests {

    @Test
    void theInHouseGuidelineOfTheGuideIsOne() throws IOException {
        Guideline shown = read("acme.json", block("guide/in-house-guideline.md", "json"));
        assertThat(shown.id()).isEqualTo("acme-2026");
        Requirement billing =
                Requirements.of(shown, Program.COMPUTE).test("acme-billing-1").orElseThrow();
        assertThat(billing.waiver().orElseThrow().owner()).isEqualTo("billing team");
    }

    @Test
    void theTableOfTheReferenceIsOne() throws IOException {
        Guideline shown = read("acme.facts", block("reference/fact-table-format.md", "text"));
        assertThat(Requirements.of(shown, Program.PLATFORM).tests())
                .singleElement()
                .satisfies(each -> assertThat(each.flag()).isPresent());
    }

    @Test
    void everyProgramStandsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/which-guideline.md"));
        assertThat(Arrays.stream(Program.values()).filter(each -> each != Program.NFV))
                .allSatisfy(each -> assertThat(guide).contains("`" + each.written() + "`"));
    }

    private static String block(String page, String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs", page)));
        assertThat(block.find()).as("a block of " + language + " in " + page).isTrue();
        return block.group(1);
    }

    private static Guideline read(String name, String content) {
        return Guidelines.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
