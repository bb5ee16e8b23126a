package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.guideline.Finding;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Corners of the server that no recorded answer shows. */
class RefstackServerTests {

    @Test
    void aMissingListOfFlagsBreaksTheAnswerWhileFlaggedTestsAreHidden() {
        Guideline guideline = read("1.2", "'c': {'tests': ['t']}, 'd': {'tests': []}");
        assertThat(lines(guideline, Optional.empty(), true)).containsExactly("t");
        assertThatThrownBy(() -> lines(guideline, Optional.empty(), false)).hasMessage("Invalid target: compute");
        assertThat(lines(guideline, Optional.of(Set.of("advisory")), false)).isEmpty();
    }

    @Test
    void aListThatIsNoStatusIsSelectedByItsWordAndByNone() {
        Guideline guideline = read("1.6", "'e': {'tests': {'t': {'idempotent_id': 'id-1'}}}");
        assertThat(lines(guideline, Optional.empty(), true)).containsExactly("t[id-1]");
        assertThat(lines(guideline, Optional.of(Set.of("wanted")), true)).containsExactly("t[id-1]");
        assertThat(lines(guideline, Optional.of(Set.of("required")), true)).isEmpty();
    }

    @Test
    void linesAreSortedByCodePoint() {
        Guideline guideline = read("1.6", "'c': {'tests': {'\ud83d\ude00': {}, '\uff5e': {}, 'z': {}, 'z2': {}}}");
        assertThat(lines(guideline, Optional.empty(), true))
                .containsExactly("z2[]", "z[]", "\uff5e[]", "\ud83d\ude00[]");
    }

    @Test
    void anEmptyAliasEndsTheAliasesOfTheTestsAfterIt() {
        Guideline guideline = read(
                "1.6",
                "'c': {'tests': {'t': {'aliases': ['t1', '', 't2']}, 'u': {'aliases': ['u1', '']}, 'v': {'aliases': ['v1']}}},"
                        + " 'd': {'tests': {'w': {'aliases': ['w1']}}}");
        assertThat(lines(guideline, Optional.of(Set.of("required")), true))
                .containsExactly("[]", "[]", "t1[]", "t2[]", "t[]", "u1[]", "u[]", "v[]");
        assertThat(lines(guideline, Optional.of(Set.of("advisory")), true)).containsExactly("w1[]", "w[]");
        assertThat(lines(guideline, Optional.empty(), true)).doesNotContain("w1[]");
    }

    @Test
    void aPlatformWithoutRequiredComponentsIsNoTarget() {
        Guideline without = read("1.6", "'c': {'tests': {'t': {}}}", "'platform': {'advisory': ['compute']}, ");
        assertThatThrownBy(() -> RefstackServer.testList(without, RefstackQuery.of("platform")))
                .hasMessage("Invalid target: platform");
        assertThat(without.findings()).extracting(Finding::message).contains("/platform: a field is missing: required");
        Guideline none = read("1.6", "'c': {'tests': {'t': {}}}", "'platform': {'required': []}, ");
        assertThat(RefstackServer.testList(none, RefstackQuery.of("platform"))).isEmpty();
    }

    @Test
    void addOnsThatDoNotFollowEachOtherAreLostFromTheListing() {
        assertThat(RefstackFiles.listing(
                        List.of("2020.06.json", "README.rst", "2020.06.json"),
                        List.of("dns.next.json", "nfv.2018.02.json", "dns.2018.02.json")))
                .hasToString("{dns=[Entry[name=2018.02.json, file=dns.2018.02.json]],"
                        + " nfv=[Entry[name=2018.02.json, file=nfv.2018.02.json]],"
                        + " powered=[Entry[name=2020.06.json, file=2020.06.json]]}");
    }

    private static List<String> lines(Guideline guideline, Optional<Set<String>> statuses, boolean flagged) {
        return RefstackServer.testList(guideline, new RefstackQuery("compute", statuses, true, flagged));
    }

    private static Guideline read(String schema, String capabilities) {
        return read(schema, capabilities, "");
    }

    private static Guideline read(String schema, String capabilities, String platform) {
        String document = "{'id': 'x', 'schema': '" + schema + "', 'status': 'draft', " + platform
                + "'components': {'compute':"
                + " {'required': ['c'], 'advisory': ['d'], 'wanted': ['e']}}, 'capabilities': {" + capabilities + "}}";
        return Guidelines.read(
                "x.json", new ByteArrayInputStream(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
