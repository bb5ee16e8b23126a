package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that people start, with a Java and a Maven that only write down what they were asked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTests {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String BUILDING = "building interop4j, once; a few minutes the first time (log: ";
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "mv",
            "printf",
            "readlink",
            "sed",
            "sort",
            "tail",
            "touch");

    @TempDir
    Path folder;

    private Path checkout;
    private Path bin;
    private Path jdk;
    private Path source;

    @BeforeEach
    void lay() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        Files.copy(Path.of("../../interop4j"), checkout.resolve("interop4j"));
        executable(checkout.resolve("interop4j"));
        for (String each : List.of(
                ".mvn",
                "guidelines",
                "core",
                "capabilities-identity",
                "capabilities-compute",
                "capabilities-storage",
                "reference-cloud",
                "examples/nightly")) {
            Files.createDirectories(checkout.resolve(each));
        }
        Files.writeString(checkout.resolve("pom.xml"), "");
        source = Files.writeString(
                Files.createDirectories(checkout.resolve("core/src/main")).resolve("A.java"), "");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            tool(tool);
        }
        jdk = java("jdk", "17.0.15", true);
        // a first build makes folders, and those they are in become newer by it
        maven(
                "3.8.7",
                "mkdir -p core/target examples/nightly/target; echo jar > examples/nightly/target/interop4j-nightly.jar");
        age(checkout);
    }

    private record Said(int code, String out, String err) {}

    @Test
    void itBuildsOnceAndRunsWithTheCallersFolderAndArguments() throws Exception {
        Path caller = Files.createDirectories(folder.resolve("some where"));

        Said first = run(caller, "run", "--cloud", "two words");
        Said second = run(caller, "list");

        assertThat(first.err()).isEqualTo(BUILDING + log() + ")\n");
        assertThat(first.out())
                .startsWith("in " + caller.toRealPath() + "\n")
                .endsWith("\n-cp\n" + checkout.toRealPath().resolve("examples/nightly/target/interop4j-nightly.jar")
                        + "\nio.github.interop4j.nightly.Main\nrun\n--cloud\ntwo words\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.code()).isEqualTo(7);
        assertThat(builds()).containsExactly("-q -B -ntp -DskipTests -pl examples/nightly -am package");
    }

    @Test
    void jarsWithChecksOfOnesOwnJoinTheClassPath() throws Exception {
        Said said = run(
                List.of(checkout.resolve("interop4j").toString(), "list"),
                folder,
                Map.of("JAVA_HOME", jdk.toString(), "INTEROP4J_CHECKS", "/a.jar:/b.jar"));

        assertThat(said.out()).contains("/examples/nightly/target/interop4j-nightly.jar:/a.jar:/b.jar\n");
    }

    @Test
    void itBuildsAgainAfterASourceWasChangedAddedOrRemoved() throws Exception {
        run(folder, "list");
        assertThat(builds()).hasSize(1);

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run(folder, "list");
        assertThat(builds()).hasSize(2);

        age(checkout);
        built();
        Files.writeString(checkout.resolve("core/src/main/B.java"), "");
        run(folder, "list");
        assertThat(builds()).hasSize(3);

        age(checkout);
        built();
        Files.delete(checkout.resolve("core/src/main/B.java"));
        run(folder, "list");
        assertThat(builds()).hasSize(4);
    }

    @Test
    void aChangedTestIsNoReasonToBuild() throws Exception {
        Path test = Files.createDirectories(checkout.resolve("core/src/test")).resolve("ATests.java");
        run(folder, "list");
        Files.writeString(test, "");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(5)));
        run(folder, "list");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void itCanBeStartedThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(bin.resolve("interop4j"), checkout.resolve("interop4j"));

        assertThat(run(List.of(link.toString(), "list"), folder, Map.of("JAVA_HOME", jdk.toString()))
                        .out())
                .endsWith("\nlist\n");
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws Exception {
        maven("3.8.7", "echo '[INFO] fine'; echo '[ERROR] Foo.java:[1,2] no such thing'; exit 1");

        Said said = run(folder, "list");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .isEqualTo(BUILDING + log()
                        + ")\n[ERROR] Foo.java:[1,2] no such thing\ninterop4j: the build failed; all it"
                        + " said is in " + log() + "\n");
        run(folder, "list");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void withoutJava() throws Exception {
        refused(
                run(List.of(checkout.resolve("interop4j").toString()), folder, Map.of("JAVA_HOME", "")),
                "there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME");
    }

    @Test
    void withAJavaHomeThatIsNone() throws Exception {
        refused(
                run(List.of(checkout.resolve("interop4j").toString()), folder, Map.of("JAVA_HOME", "/nowhere")),
                "JAVA_HOME is /nowhere, but there is no bin/java in it");
    }

    @Test
    void withAnOldJava() throws Exception {
        jdk = java("old", "11.0.2", true);

        refused(
                run(folder),
                jdk.resolve("bin/java") + " is version 11.0.2, and 17 or newer is needed: set JAVA_HOME to such a JDK");
    }

    @Test
    void aJavaWithoutAReleaseFileIsAsked() throws Exception {
        Files.delete(jdk.resolve("release"));

        assertThat(run(folder, "list").out()).endsWith("\nlist\n");
    }

    @Test
    void withoutACompiler() throws Exception {
        jdk = java("jre", "21", false);

        refused(
                run(folder),
                jdk.resolve("bin/java")
                        + " belongs to a Java runtime without a compiler: install a JDK 17 or newer, or set JAVA_HOME");
    }

    @Test
    void withoutMaven() throws Exception {
        Files.delete(bin.resolve("mvn"));

        refused(run(folder), "there is no mvn on the PATH: install Maven 3.8.7 or newer");
    }

    @Test
    void withAnOldMaven() throws Exception {
        maven("3.6.3", "");

        refused(run(folder), bin.resolve("mvn") + " is Maven 3.6.3, and 3.8.7 or newer is needed");
    }

    @Test
    void withANewerMaven() throws Exception {
        maven("3.10.1", "mkdir -p examples/nightly/target");

        assertThat(run(folder, "list").out()).endsWith("\nlist\n");
    }

    private static void refused(Said said, String message) {
        assertThat(said.err()).isEqualTo("interop4j: " + message + "\n");
        assertThat(said.code()).isEqualTo(78);
    }

    private Said run(Path directory, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(checkout.resolve("interop4j").toString()));
        command.addAll(List.of(arguments));
        return run(command, directory, Map.of("JAVA_HOME", jdk.toString()));
    }

    private Said run(List<String> command, Path directory, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private Path log() throws IOException {
        return checkout.toRealPath().resolve("examples/nightly/target/build.log");
    }

    private List<String> builds() throws IOException {
        Path log = folder.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private Path java(String name, String version, boolean compiles) throws IOException {
        Path home = folder.toRealPath().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), """
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit; fi
                echo "in $PWD"
                printf '%%s\\n' "$@"
                exit 7
                """.formatted(version));
        if (compiles) {
            script(home.resolve("bin/javac"), "");
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void maven(String version, String action) throws IOException {
        script(bin.resolve("mvn"), """
                if [ "$1" = -version ]; then printf '\\033[1mApache Maven %s\\033[m\\n'; exit; fi
                echo "$@" >> '%s'
                %s
                """.formatted(version, folder.resolve("mvn.log"), action));
    }

    /** Everything is as old as can be; what is built is younger. */
    private static void age(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(LONG_AGO));
            }
        }
    }

    private void built() throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve("examples/nightly/target/built"), FileTime.from(LONG_AGO.plusSeconds(60)));
    }

    /** A link would do, but the folder of a test is not removed without a warning where links lead out of it. */
    private void tool(String tool) throws IOException {
        for (String place : List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
            Path there = Path.of(place, tool);
            if (Files.exists(there) && !Files.exists(bin.resolve(tool))) {
                script(bin.resolve(tool), "exec " + there + " \"$@\"\n");
            }
        }
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body, StandardCharsets.UTF_8);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
