package io.github.interop4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.RefstackReport;
import io.github.interop4j.assessment.RefstackReport.NoReportException;
import io.github.interop4j.assessment.ResultsException;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.GuidelineException;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.requirement.Difference;
import io.github.interop4j.requirement.InvalidTargetException;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.RefstackQuery;
import io.github.interop4j.requirement.RefstackServer;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No document, however it is damaged, gives anything but a result or a clear refusal. */
class MutatedInputTests {

    private static final String[] SPLINTERS = {
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "7", "-1e400", "\"\"", "\\u0000", "\t", "\n", "<", "&x;",
        "id-", "2.0"
    };

    private static final List<byte[]> DOCUMENTS = documents();
    private static final List<byte[]> RESULTS = results();

    @Property(tries = 2000)
    void aDamagedGuidelineIsReadOrRefused(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        byte[] damaged = damage(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())), random);
        try {
            use(Guidelines.read("damaged.json", new ByteArrayInputStream(damaged)));
        } catch (GuidelineException refused) {
            assertThat(refused).hasMessageMatching("(?s)\\S+\\.json( at \\S.*)?: .*\\S.*");
        }
    }

    /** What can be read can be used. */
    private static void use(Guideline guideline) {
        for (Program program : Program.values()) {
            try {
                Requirements requirements = Requirements.of(guideline, program);
                assertThat(Assessment.of(requirements, List.of(), Rule.STRICT).decisions())
                        .hasSameSizeAs(requirements.tests());
            } catch (UnknownNameException absent) {
                assertThat(absent).hasMessageContaining(" is called '");
            }
            try {
                RefstackServer.testList(guideline, RefstackQuery.of(program.written()));
            } catch (InvalidTargetException invalid) {
                assertThat(invalid).hasMessage("Invalid target: " + program.written());
            }
            try {
                RefstackReport.of(guideline, program.written(), List.of());
            } catch (NoReportException none) {
                assertThat(none).hasMessageMatching("the page .*|The schema version .* not supported.");
            }
        }
        assertThat(Resolver.programs(guideline)).doesNotHaveDuplicates();
        assertThat(Difference.between(guideline, guideline).tests()).isEmpty();
    }

    @Property(tries = 2000)
    void damagedResultsAreReadOrRefused(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        byte[] damaged = damage(RESULTS.get(random.nextInt(RESULTS.size())), random);
        try {
            assertThat(RecordedResults.read("damaged", new ByteArrayInputStream(damaged))
                            .results())
                    .isNotEmpty();
        } catch (ResultsException refused) {
            assertThat(refused).hasMessageMatching("(?s)damaged( at \\S.*)?: .*\\S.*");
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static byte[] damage(byte[] whole, Random random) {
        List<Byte> bytes = new ArrayList<>(whole.length);
        for (byte each : whole) {
            bytes.add(each);
        }
        for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
            int at = random.nextInt(Math.max(1, bytes.size()));
            int length = Math.min(random.nextInt(30), bytes.size() - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.subList(at, at + length).clear();
                case 2 -> bytes.subList(at, bytes.size()).clear();
                case 3 -> bytes.addAll(at, new ArrayList<>(bytes.subList(at, at + length)));
                default -> {
                    byte[] splinter = SPLINTERS[random.nextInt(SPLINTERS.length)].getBytes(StandardCharsets.UTF_8);
                    for (byte each : splinter) {
                        bytes.add(at, each);
                    }
                }
            }
            if (bytes.isEmpty()) {
                bytes.add((byte) ' ');
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int index = 0; index < damaged.length; index++) {
            damaged[index] = bytes.get(index);
        }
        return damaged;
    }

    /** Every kind of document; the official files too where they are at hand. */
    private static List<byte[]> documents() {
        List<byte[]> documents = new ArrayList<>();
        for (String name : List.of(
                "flagged-empty-object",
                "missing-id",
                "v12-flags",
                "schema-compared-as-text",
                "status-twice-in-one-component",
                "flagged-with-aliases",
                "unknown-target",
                "only-required-components-in-platform-1x")) {
            documents.add(resource("golden/documents/synthetic/" + name + ".json"));
        }
        documents.add(resource("golden/documents/nfv.next.facts"));
        documents.add(resource("guideline/dns.2020.06.facts"));
        documents.add("a.B.c[id-9a438d88-10c6-4bcd-8b5b-5b6e25e1346f,smoke]\nd.E.f\n".getBytes(StandardCharsets.UTF_8));
        documents.add("""
                {"id": "acme", "extends": "dns.2020.06", "drop": ["dns-record-crud"], "status": {"dns-zone-crud": "advisory"},
                 "add": {"a": {"status": "required", "component": "os_powered_dns", "tests": {"t": {"id": "i"}}}},
                 "flag": {"i": {"type": "D401"}}, "waive": {"t": {"reason": "r", "owner": "o", "until": "2027-01-01"}}}
                """.getBytes(StandardCharsets.UTF_8));
        String shared = System.getProperty("interop4j.shared", "");
        if (!shared.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of(shared, "guidelines", "official"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    documents.add(Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return documents;
    }

    private static List<byte[]> results() {
        return List.of(
                """
                {"format": "interop4j-run", "version": 1, "results": [{"id": "i", "name": "n", "outcome": "PASSED",
                 "cause": null, "reason": "r", "check": {"a": [1, {"b": "c"}]}}]}
                """.getBytes(StandardCharsets.UTF_8),
                "{\"cpid\": \"c\", \"duration_seconds\": 1, \"results\": [{\"name\": \"a.B.c\", \"uuid\": \"u\"}, \"d.E.f\"]}"
                        .getBytes(StandardCharsets.UTF_8),
                """
                <?xml version="1.0"?><testsuites><testsuite name="t"><testcase classname="a.B" name="c[id-1]" time="1"/>
                <testcase classname="a.B" name="d"><failure type="x"><![CDATA[y]]></failure></testcase>
                <testcase name="setUpClass (a.C)"><skipped>&lt;none&gt;</skipped></testcase></testsuite></testsuites>
                """.getBytes(StandardCharsets.UTF_8),
                resource("subunit/three-tests.subunit"));
    }

    private static byte[] resource(String name) {
        try (InputStream content = Objects.requireNonNull(MutatedInputTests.class.getResourceAsStream(name), name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
