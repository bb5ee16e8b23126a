package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.interop4j.guideline.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What starts a run every night is copied as it is, so it must be right as it is. */
class ScheduleTests {

    private static final Path SCHEDULE = Path.of("schedule");
    private static final Pattern COMMAND = Pattern.compile("interop4j/interop4j\\s+(run|sweep)\\b([^\\n>|]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");

    @TempDir
    Path folder;

    @Test
    void everyOneOfThemIsTried() throws IOException {
        try (var files = Files.list(SCHEDULE)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "interop4j.service",
                            "interop4j.timer",
                            "interop4j.cron",
                            "gitlab-ci.yml",
                            "github-workflow.yml",
                            "kubernetes-cronjob.yml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interop4j.service",
                "interop4j.cron",
                "gitlab-ci.yml",
                "github-workflow.yml",
                "kubernetes-cronjob.yml"
            })
    void whatItStartsHasTheseOptionsAndThisGuideline(String file) throws IOException {
        // a list of arguments is a line of them
        String text =
                text(file).replaceAll("\\n\\s+- (?=[-/\"a-z0-9.]+\\n)", " ").replace("\"", "");
        Matcher command = COMMAND.matcher(text);
        var seen = new ArrayList<String>();
        while (command.find()) {
            seen.add(command.group(1));
            assertThat(options(command.group(2))).isNotEmpty().isSubsetOf(known(command.group(1)));
            assertThat(command.group(2)).contains("--cloud acme");
        }
        assertThat(seen).contains("run");
        Matcher guideline = Pattern.compile("--guideline (\\S+)").matcher(text);
        assertThat(guideline.find()).isTrue();
        assertThat(Guidelines.bundled().get(guideline.group(1)).id()).isEqualTo(guideline.group(1));
    }

    @Test
    void gitlabTakesAJob() throws IOException {
        assertThat(documents("gitlab-ci.yml"))
                .singleElement()
                .extracting("interop4j")
                .hasFieldOrProperty("script")
                .extracting("artifacts.reports.junit")
                .isEqualTo("results/junit.xml");
    }

    @Test
    void githubTakesAWorkflow() throws IOException {
        assertThat(documents("github-workflow.yml"))
                .singleElement()
                .extracting("jobs.conformance.steps")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(5)
                .allSatisfy(step -> assertThat(step.toString()).containsAnyOf("uses=", "run="));
        assertThat(text("github-workflow.yml")).containsPattern("- cron: \"" + FIELDS + "\"\n");
    }

    @Test
    void kubernetesTakesAClaimAndAJob() throws IOException {
        assertThat(documents("kubernetes-cronjob.yml"))
                .extracting("kind")
                .containsExactly("PersistentVolumeClaim", "CronJob");
        assertThat(documents("kubernetes-cronjob.yml").get(1))
                .extracting("spec.jobTemplate.spec.template.spec.restartPolicy")
                .isEqualTo("Never");
        assertThat(text("kubernetes-cronjob.yml")).containsPattern("  schedule: \"" + FIELDS + "\"\n");
    }

    private static final String FIELDS = "[0-5]?\\d ([01]?\\d|2[0-3]) \\* \\* \\*";

    @Test
    void cronTakesALineWithAUserAndNoPercentSign() throws IOException {
        List<String> lines = text("interop4j.cron")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.matches("[A-Z_]+=\\S+"))
                .toList();

        assertThat(lines)
                .singleElement()
                .asString()
                .matches(FIELDS + " interop4j .+")
                // to cron it is the end of a line
                .doesNotContain("%");
        assertThat(text("interop4j.cron")).endsWith("\n");
    }

    @Test
    void systemdTakesBothUnits() throws Exception {
        assertThat(text("interop4j.timer"))
                .contains("[Timer]\nOnCalendar=")
                .contains("[Install]\nWantedBy=timers.target");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "there is no systemd-analyze");
        // it looks whether there is the program, too
        Files.writeString(
                folder.resolve("interop4j.service"),
                text("interop4j.service").replace("/opt/interop4j/interop4j", "/bin/true"));
        Files.copy(SCHEDULE.resolve("interop4j.timer"), folder.resolve("interop4j.timer"));
        Process verified = new ProcessBuilder(
                        "/usr/bin/systemd-analyze",
                        "verify",
                        "--man=no",
                        folder.resolve("interop4j.service").toString(),
                        folder.resolve("interop4j.timer").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verified.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(verified.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("interop4j."))).isEmpty();
    }

    private static Set<String> options(String text) {
        var options = new TreeSet<String>();
        OPTION.matcher(text).results().forEach(each -> options.add(each.group()));
        return options;
    }

    private Set<String> known(String command) {
        return options(new Shell(folder).interop4j(command, "--help").out());
    }

    private static List<Object> documents(String file) throws IOException {
        Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file));
        return StreamSupport.stream(documents.spliterator(), false).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(SCHEDULE.resolve(file));
    }
}
