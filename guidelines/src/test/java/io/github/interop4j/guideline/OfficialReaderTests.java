package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of the official schemas, in small documents of our own. */
class OfficialReaderTests {

    @Test
    void schema12HasNamesAndAListOfFlags() {
        Guideline read = read("x.json", """
                {'id': '2015.99', 'schema': '1.2', 'status': 'approved', 'replaces': '2015.98', 'releases': ['juno', 'kilo'],
                 'platform': {'required': ['compute'], 'advisory': ['object']},
                 'components': {'compute': {'required': ['c'], 'removed': ['d']}},
                 'capabilities': {
                   'c': {'achievements': [], 'admin': true, 'description': '', 'project': 'nova', 'status': 'required',
                         'tests': ['a.A.one', 'a.A.two'], 'flagged': ['a.A.two']},
                   'd': {'achievements': [], 'admin': false, 'description': '', 'project': 'nova', 'tests': ['a.A.three']}}}
                """);
        assertThat(read.schema()).isEqualTo(new Schema("1.2", false));
        assertThat(read.approval())
                .isEqualTo(new Approval(
                        ApprovalStatus.APPROVED, Optional.empty(), Optional.of("2015.98"), List.of("juno", "kilo")));
        assertThat(read.platforms())
                .containsExactly(new Platform(
                        "platform",
                        false,
                        List.of(
                                new ComponentUse("compute", Part.REQUIRED, Optional.empty()),
                                new ComponentUse("object", Part.ADVISORY, Optional.empty()))));
        assertThat(read.components())
                .containsExactly(
                        new Component("compute", List.of(new Listing("required", "c"), new Listing("removed", "d"))));
        Capability first = read.capability("c").orElseThrow();
        assertThat(first.admin()).isTrue();
        assertThat(first.project()).isEqualTo("nova");
        assertThat(first.flagListMissing()).isFalse();
        assertThat(first.tests())
                .extracting(ListedTest::flag)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Flag(Optional.empty(), Optional.empty(), Flag.Spelling.LISTED)));
        assertThat(read.capability("d").orElseThrow().flagListMissing()).isTrue();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void schema2HasMetadataPlatformsAndAddOns() {
        Guideline read = read("x.json", """
                {'metadata': {'id': 'dns.x', 'schema': '2.0', 'os_trademark_approval': {'status': 'review', 'releases': ['r'],
                   'target_approval': '2018.02'}},
                 'platforms': {'OpenStack Powered Compute': {'components': [{'name': 'os_powered_compute', 'source': 'u/2017.09.json'}]}},
                 'add-ons': {'DNS': {'components': [{'name': 'os_powered_dns'}],
                   'required_platform_components': [{'name': 'p'}], 'optional_platform_components': [{'name': 'q'}]}},
                 'components': {'os_powered_dns': {'capabilities': {'required': ['c'], 'deprecated': ['d']}}},
                 'capabilities': {'c': {'achievements': [], 'admin': false, 'description': '', 'project': 'd', 'required_since': '2018.02',
                   'tests': {'a.A.one': {'idempotent_id': 'A1B2C3D4-0000-4000-8000-000000000001', 'aliases': ['z']}}},
                  'd': {'achievements': [], 'admin': false, 'description': '', 'project': 'd', 'required_since': '',
                   'tests': {'a.A.two': {'idempotent_id': 'id-a1b2c3d4-0000-4000-8000-000000000002,smoke',
                     'flagged': {'reason': '[D402] x', 'action': 'y', 'date': '2018-03-02'}}}}}}
                """);
        assertThat(read.schema()).isEqualTo(new Schema("2.0", true));
        assertThat(read.approval().target()).contains("2018.02");
        assertThat(read.approval().status()).isEqualTo(ApprovalStatus.REVIEW);
        assertThat(read.platforms())
                .containsExactly(
                        new Platform(
                                "OpenStack Powered Compute",
                                false,
                                List.of(new ComponentUse(
                                        "os_powered_compute", Part.REQUIRED, Optional.of("u/2017.09.json")))),
                        new Platform(
                                "DNS",
                                true,
                                List.of(
                                        new ComponentUse("os_powered_dns", Part.REQUIRED, Optional.empty()),
                                        new ComponentUse("p", Part.PLATFORM_REQUIRED, Optional.empty()),
                                        new ComponentUse("q", Part.PLATFORM_OPTIONAL, Optional.empty()))));
        ListedTest one = read.capability("c").orElseThrow().tests().get(0);
        assertThat(one.writtenId()).isEqualTo("A1B2C3D4-0000-4000-8000-000000000001");
        assertThat(one.id()).contains("a1b2c3d4-0000-4000-8000-000000000001");
        assertThat(one.aliases()).containsExactly("z");
        assertThat(read.capability("c").orElseThrow().requiredSince()).contains("2018.02");
        ListedTest two = read.capability("d").orElseThrow().tests().get(0);
        assertThat(two.id()).contains("a1b2c3d4-0000-4000-8000-000000000002");
        assertThat(two.flag())
                .contains(new Flag(Optional.of("D402"), Optional.of(LocalDate.of(2018, 3, 2)), Flag.Spelling.FLAGGED));
        assertThat(read.capability("d").orElseThrow().requiredSince()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("/capabilities/d/tests/a.A.two: a test's id carries attributes; dropped:"
                        + " id-a1b2c3d4-0000-4000-8000-000000000002,smoke");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'flagged': {'reason': 'D401 x'}                       | FLAGGED   | D401 |",
                "'flagged': {}                                         | EMPTY     |      |",
                "'flagged': ''                                         | EMPTY     |      |",
                "'flagged': false                                      | EMPTY     |      |",
                "'flagged': null                                       | EMPTY     |      |",
                "'flagged': 0                                          | EMPTY     |      |",
                "'flagged': []                                         | EMPTY     |      |",
                "'flagged': 'yes'                                      | FLAGGED   |      |",
                "'flagged': true                                       | FLAGGED   |      |",
                "'flagged': 1                                          | FLAGGED   |      |",
                "'flag': {'reason': '[D405] x', 'date': '2015-03-24'}  | FLAG      | D405 | 2015-03-24",
                "'reason': 'D406', 'action': '', 'date': '2016-01-01'  | UNWRAPPED | D406 | 2016-01-01",
                "'flagged': {'reason': 'no type', 'date': '2016-1-1'}  | FLAGGED   |      |",
                "'flagged': {'reason': 'a D401'}                       | FLAGGED   |      |"
            })
    void flagsAreReadHoweverTheyAreSpelt(
            String written, Flag.Spelling spelling, @Nullable String type, @Nullable String date) {
        Guideline read = read("x.json", document("'c': {'tests': {'a.A.one': {" + written + "}}}"));
        assertThat(read.capabilities().get(0).tests().get(0).flag())
                .contains(new Flag(
                        Optional.ofNullable(type), Optional.ofNullable(date).map(LocalDate::parse), spelling));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'c': {'tests': {'t': {'flagged': {}}}} | flag-empty | /capabilities/c/tests/t/flagged |",
                "'c': {'tests': {'t': {'flag': {}}}} | flag-spelt-flag | /capabilities/c/tests/t/flag |",
                "'c': {'tests': {'t': {'date': '2016-01-01'}}} | flag-not-wrapped | /capabilities/c/tests/t |",
                "'c': {'tests': {'t': {'flagged': {'reason': 'x'}}}} | flag-reason-without-type | /capabilities/c/tests/t/flagged/reason |",
                "'c': {'tests': {'t': {'flagged': {'date': 'x'}}}} | flag-date-unreadable | /capabilities/c/tests/t/flagged/date | x",
                "'c': {'admin': 'False', 'tests': {}} | admin-as-text | /capabilities/c/admin | False",
                "'c': {'tests': {}} | capability-without-tests | /capabilities/c |",
                "'c': {'tests': {}} | missing-field | /capabilities/c | achievements",
                "'c': {'tests': {}, 'descriptin': ''} | unknown-field | /capabilities/c | descriptin",
                "'c': {'tests': {}, 'achievements': ['', 'doc']} | achievement-not-a-criterion | /capabilities/c | ''",
                "'c': {'tests': {'t': {'idempotent-id': 'id-1'}}} | unknown-test-field | /capabilities/c/tests/t | idempotent-id",
                "'c': {'tests': {'t': {}}} | test-without-id | /capabilities/c/tests/t |",
                "'c': {'tests': {'t': {'idempotent_id': 'id-1'}}} | id-not-a-uuid | /capabilities/c/tests/t | 1",
                "'c': {'tests': {'t': {'aliases': ['t']}}} | alias-equals-own-key | /capabilities/c/tests/t |",
                "'c': {'tests': {'t': {'aliases': ['u']}, 'u': {}}} | alias-is-another-key | /capabilities/c/tests/t | u",
                "'c': {'tests': {'t': {'idempotent_id': 'i'}, 'u': {'idempotent_id': 'i'}}} | one-id-several-keys | /capabilities | i t u",
                "'c': {'tests': {'t': {}}}, 'd': {'tests': {'t': {}}} | keys-in-several-capabilities | /capabilities | 1",
                "'c': {'tests': {'t': {}}}, 'd': {'tests': {'t': {'flagged': {}}}} | same-key-different-details | /capabilities/d/tests/t | c d flagged",
                "'c': {'tests': {}}, 'd': {'tests': {}, 'status': 'removed'} | defined-capability-not-listed | /capabilities/d |",
                "'d': {'tests': {}, 'status': 'removed'} | status-of-unlisted-capability | /capabilities/d | removed",
                "'d': {'tests': {}} | listed-capability-without-definition | /components | c compute:required",
                "'c': {'tests': {}, 'tests': {}} | key-twice | /capabilities/c/tests |",
                "'c': {'tests': {}, 'status': 'a', 'status': 'b'} | key-twice | /capabilities/c/status |"
            })
    void whatIsOddInACapabilityIsFound(String capabilities, String kind, String pointer, @Nullable String details) {
        assertFound(read("x.json", document(capabilities)), kind, pointer, details);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 'x' | 'id': '2015.99' | id-differs-from-file-name | /id | 2015.99",
                "'source': '' | 'source': 'http://h/other.json' | source-names-another-file | /source | http://h/other.json",
                "'schema': '1.6' | 'schema': '1.9' | unknown-schema | /schema | 1.9",
                "'status': 'draft' | 'status': 'superceded' | status-misspelt | /status | superceded",
                "'status': 'draft' | 'status': 'wished' | status-unknown | /status | wished",
                "'weight': 100 | 'weight': 75 | criteria-weights-sum | /criteria | 75",
                "'required': ['c'] | 'required': ['c', 'c'] | listed-twice | /components/compute | c",
                "'required': ['c'] | 'wanted': ['c'] | status-unknown | /components/compute/wanted | wanted",
                "'platform': {} | 'platform': {'wanted': []} | status-unknown | /platform/wanted | wanted"
            })
    void whatIsOddInTheHeadIsFound(String usual, String odd, String kind, String pointer, String details) {
        String document = document("'c': {'tests': {}}");
        assertThat(document).contains(usual);
        Guideline read = read("2016.99.json", document.replace(usual, odd));
        assertFound(read, kind, pointer, details);
        assertThat(read.id()).as("the file's name is taken").isEqualTo("2016.99");
    }

    @Test
    void anOldSpellingInANewSchemaIsReadAndFound() {
        Guideline read = read("x.json", """
                {'metadata': {'id': 'x', 'schema': '2.0'}, 'components': {},
                 'capabilities': {'c': {'required-since': '2017.09', 'tests': {}}}}
                """);
        assertThat(read.capabilities().get(0).requiredSince()).contains("2017.09");
        assertThat(read.approval().status()).isEqualTo(ApprovalStatus.UNSTATED);
        assertFound(read, "v1-field-spelling-in-v2", "/capabilities/c", "required-since");
    }

    private static void assertFound(Guideline guideline, String kind, String pointer, @Nullable String details) {
        assertThat(guideline.findings())
                .extracting(
                        each -> each.kind().written() + " " + each.pointer() + " " + String.join(" ", each.details()))
                .contains(kind + " " + pointer + " " + (details == null ? "" : details.replace("''", "")));
    }

    /** A document of schema 1.6 whose component lists the capability c. */
    private static String document(String capabilities) {
        return "{'id': 'x', 'source': '', 'schema': '1.6', 'status': 'draft', 'platform': {},"
                + " 'criteria': {'doc': {'weight': 100}}, 'components': {'compute': {'required': ['c']}},"
                + " 'capabilities': {" + capabilities + "}}";
    }

    private static Guideline read(String name, String document) {
        return Guidelines.read(
                name, new ByteArrayInputStream(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
