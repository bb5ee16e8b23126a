package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every marked block of Java or XML in the documentation is a region of a file that is compiled and run, or built with.
 */
class SnippetTests {

    private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- snippet: (\\S+)#(\\w+) -->\\s*```(?:java|xml)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theDocumentationShowsWhatIsCompiled() throws IOException {
        var shown = new ArrayList<String>();
        for (Path page : pages()) {
            for (MatchResult block :
                    BLOCK.matcher(Files.readString(page)).results().toList()) {
                String region = region(TOP.resolve(block.group(1)), block.group(2));
                assertThat(block.group(3)).as("%s in %s", block.group(1), page).isEqualTo(region);
                shown.add(block.group(1));
            }
        }
        assertThat(shown).isNotEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(Stream.of(TOP.resolve("README.md"), TOP.resolve("CONTRIBUTING.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static String region(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean isJava = file.toString().endsWith(".java");
        String begins = isJava ? "// snippet: " + name : "<!-- snippet: " + name + " -->";
        int begin = indexOf(lines, begins, 0) + 1;
        List<String> region = lines.subList(begin, indexOf(lines, isJava ? "// end" : "<!-- end -->", begin));
        int indent = region.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        var text = new StringBuilder();
        region.forEach(line ->
                text.append(line.isBlank() ? "" : line.substring(indent)).append('\n'));
        return text.toString();
    }

    private static int indexOf(List<String> lines, String marker, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        throw new AssertionError("no line " + marker);
    }
}
