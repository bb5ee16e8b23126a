package io.github.interop4j.judgement;

import static io.github.interop4j.judgement.Judgements.assertThat;
import static io.github.interop4j.wire.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.judgement.Strictness.Policy;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.VerdictLaw;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas beside a check class, and what becomes of fields that none knows. */
@Timeout(60)
class ConformsToTests {

    private static final String GOOD = "\"id\": \"4f2a4f2a-4f2a-4f2a-4f2a-4f2a4f2a4f2a\", \"size\": 1";

    private final List<RawServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(RawServer::close);
    }

    @Test
    void aSchemaIsFoundBesideTheClassThatCalls() {
        assertThat(said("compute", "{\"thing\": {" + GOOD + "}}")).conformsTo("thing");
        assertThat((Runnable) () -> assertThat(said("compute", "{\"thing\": {" + GOOD + "}}"))
                        .conformsTo("thing"))
                .satisfies(Runnable::run);
    }

    @Test
    void aMissingSchemaIsOurFaultAndNamed() {
        Answer answer = said("compute", "{}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schema none.schema.json among the resources of package io.github.interop4j.judgement");
    }

    @Test
    void aSchemaMayReferToWhatItsNeighbourSays() {
        assertThat(said("compute", "{\"things\": [{" + GOOD + "}]}")).conformsTo("things");
        Answer answer = said("compute", "{\"things\": [{" + GOOD + "}, {\"id\": \"42\", \"size\": 1}]}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("things"))
                .hasMessageEndingWith(
                        "200: /things/1/id does not match the uuid pattern must be a valid RFC 4122 UUID");
    }

    @Test
    void whatIsReferredToIsClosedAsWhatIsWritten() {
        Answer answer = said("compute", "{\"things\": [{" + GOOD + ", \"x\": 1}]}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("things"))
                .hasMessageEndingWith("no schema knows the fields /things/0/x");
    }

    @Test
    void whatStandsBesideAReferenceIsMergedOverIt() {
        assertThat(said("compute", "{\"one\": {\"size\": 5, \"weight\": 1}}")).conformsTo("things");
        Answer answer = said("compute", "{\"one\": {\"id\": \"42\", \"size\": 4, \"x\": 1}}");
        Answer text = said("compute", "{\"one\": {\"size\": \"\", \"weight\": 1}}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("things"))
                .hasMessageEndingWith("200: /one required property 'weight' not found;"
                        + " /one/id does not match the uuid pattern must be a valid RFC 4122 UUID;"
                        + " /one/size must have a minimum value of 5");
        assertThatThrownBy(() -> assertThat(text).conformsTo("things"))
                .hasMessageEndingWith("200: /one/size string found, integer expected");
    }

    @Test
    void theReferencesOfAWholeNeighbourAreFollowedWithinIt() {
        Answer answer = said("compute", "{\"whole\": {\"owner\": {}, \"parent\": {" + GOOD + ", \"links\": 1}}}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("things"))
                .hasMessageEndingWith("200: /whole/owner required property 'name' not found;"
                        + " /whole/parent/links integer found, array expected");
    }

    @Test
    void whatAFileSaysOfItselfIsLeftBehindWhereAnotherRefersToIt() {
        var files = new SchemaFiles(ConformsToTests.class);

        assertThat(files.read("owned.schema.json").has("$schema")).isTrue();
        assertThat(files.read("things.schema.json")
                        .at("/properties/whole/$schema")
                        .isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            refers-to-no-file    | none.schema.json#/properties/none  | but there is no none.schema.json beside it: write that file or correct the $ref
            refers-to-no-place   | thing.schema.json#/properties/none | but thing.schema.json has no schema at /properties/none: correct the $ref
            refers-to-no-pointer | thing.schema.json#properties       | but thing.schema.json has no schema at properties: correct the $ref
            circle               | circle-back.schema.json#/properties/back | which leads back to itself by way of circle-back.schema.json#/properties/back, circle.schema.json#/properties/thing: break the circle
            """)
    void aReferenceThatLeadsNowhereIsOurFaultAndNamed(String schema, String reference, String why) {
        Throwable thrown =
                catchThrowable(() -> assertThat(said("compute", "{}")).conformsTo(schema));

        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        schema + ".schema.json among the resources of package io.github.interop4j.judgement refers to "
                                + reference + ", " + why);
        assertThat(VerdictLaw.of(Optional.of(thrown), List.of(), false).cause()).contains(Cause.HARNESS);
    }

    @Test
    void allViolationsAreToldAtOnce() {
        Answer answer = said("compute", "{\"thing\": {\"id\": \"42\", \"links\": [{}, {\"rel\": 1}]}}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("thing"))
                .isInstanceOf(Deviation.class)
                .hasMessage("in #0 GET /thing -> 200: /thing required property 'size' not found;"
                        + " /thing/id does not match the uuid pattern must be a valid RFC 4122 UUID;"
                        + " /thing/links/0 required property 'rel' not found;"
                        + " /thing/links/1/rel integer found, string expected");
    }

    @Test
    void aBodyMustBeThere() {
        assertThatThrownBy(() -> assertThat(said("compute", "")).conformsTo("thing"))
                .hasMessage("in #0 GET /thing -> 200: there must be a body");
    }

    @Test
    void aValueThatViolatesIsNotToldWhereItIsASecret() {
        Answer answer =
                said("compute", "{\"thing\": {" + GOOD + ", \"links\": \"canary\"}, \"adminPass\": \"canary\"}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("thing")).hasMessageNotContaining("canary");
    }

    @Test
    void unknownFieldsFailByStrictnessAloneWhereUpstreamAllowsNone() {
        Answer answer = said("compute", "{\"thing\": {" + GOOD + ", \"b/c\": 1, \"a\": 1}, \"z\": 1}");
        Deviation deviation =
                catchThrowableOfType(Deviation.class, () -> assertThat(answer).conformsTo("thing"));

        assertThat(deviation.kind()).isEqualTo(Deviation.Kind.UNKNOWN_FIELD);
        assertThat(deviation)
                .hasMessage("in #0 GET /thing -> 200: no schema knows the fields /thing/a, /thing/b~1c, /z");
    }

    @Test
    void aViolationGoesBeforeAnUnknownField() {
        Answer answer = said("compute", "{\"thing\": {" + GOOD.replace("1", "\"x\"") + "}, \"z\": 1}");
        Deviation deviation =
                catchThrowableOfType(Deviation.class, () -> assertThat(answer).conformsTo("thing"));

        assertThat(deviation.kind()).isEqualTo(Deviation.Kind.ANSWER);
    }

    @Test
    void objectsAreClosedAtEveryDepthWhateverTheirFieldsAreCalled() {
        assertUnknown("\"properties\": {\"x\": 1}", "/thing/properties/x");
        assertUnknown("\"properties\": {\"not\": {\"known\": \"\", \"x\": 1}}", "/thing/properties/not/x");
        assertUnknown("\"links\": [{\"rel\": \"\"}, {\"rel\": \"\", \"x\": 1}]", "/thing/links/1/x");
    }

    @Test
    void whatIsOpenOrComposedStaysAsItIsWritten() {
        assertThat(said(
                        "compute",
                        "{\"thing\": {" + GOOD + ", \"open\": {\"x\": 1}, \"either\": {\"one\": \"\","
                                + " \"x\": 1}}}"))
                .conformsTo("thing");
    }

    @Test
    void upstreamIsStrictForComputeAndVolumesAndRecordsElsewhere() {
        for (String service : List.of("compute", "block-storage")) {
            assertThatThrownBy(() -> assertThat(unknownField(service)).conformsTo("thing"))
                    .hasMessageEndingWith("no schema knows the fields /thing/links/0/x");
        }
        for (String service : List.of("identity", "image", "network", "object-store")) {
            try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
                assertThat(unknownField(service)).conformsTo("thing");

                assertThat(findings.found())
                        .containsExactly(new Finding(
                                Finding.Kind.UNKNOWN_FIELD,
                                0,
                                "in #0 GET /thing -> 200: no schema knows the field /thing/links/0/x"));
            }
        }
    }

    @Test
    void aWaivedFieldPassesAndIsNamedAndAnyOtherFails() {
        Strictness waiving = Strictness.AS_UPSTREAM.with("compute", new Policy.Waived(Set.of("/thing/links/*/x")));
        try (Findings findings = Findings.open(waiving)) {
            assertThat(unknownField("compute")).conformsTo("thing");
            Answer another = said("compute", "{\"thing\": {" + GOOD + "}, \"x\": 1}");

            assertThatThrownBy(() -> assertThat(another).conformsTo("thing"))
                    .hasMessageEndingWith("no schema knows the fields /x");
            assertThat(findings.found())
                    .extracting(Finding::kind, Finding::message)
                    .containsExactly(tuple(
                            Finding.Kind.WAIVED_FIELD,
                            "in #0 GET /thing -> 200: no schema knows the field /thing/links/0/x"));
        }
    }

    @Test
    void aServiceCanBeMadeStrictOrBeOnlyRecordedUnderAnyOfItsNames() {
        Strictness turned =
                Strictness.AS_UPSTREAM.with("volumev3", new Policy.Recording()).with("identity", new Policy.Strict());
        try (Findings findings = Findings.open(turned)) {
            assertThat(unknownField("block-storage")).conformsTo("thing");

            assertThat(findings.found()).hasSize(1);
            assertThatThrownBy(() -> assertThat(unknownField("identity")).conformsTo("thing"))
                    .isInstanceOf(Deviation.class);
        }
    }

    @Test
    void beyondItAnUnknownFieldIsAFindingToo() {
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(unknownField("compute")).beyond().conformsTo("thing");

            assertThat(findings.found()).extracting(Finding::kind).containsExactly(Finding.Kind.BEYOND);
        }
    }

    @Test
    void whatASchemaSaysBeyondIsAFindingWhereTheRestHolds() {
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(said("compute", "{\"thing\": {" + GOOD + "}}")).conformsTo("promising");

            assertThat(findings.found())
                    .extracting(Finding::kind, Finding::message)
                    .containsExactly(tuple(
                            Finding.Kind.BEYOND,
                            "in #0 GET /thing -> 200: /thing/size must have a minimum value of 2"));
            assertThatThrownBy(() -> assertThat(said("compute", "{\"thing\": {\"size\": 2}}"))
                            .conformsTo("promising"))
                    .hasMessage("in #0 GET /thing -> 200: /thing required property 'id' not found");
        }
    }

    @Test
    void withoutFindingsAJudgementIsAsStrictAsUpstream() {
        assertThat(unknownField("identity")).conformsTo("thing");
        assertThatThrownBy(() -> assertThat(unknownField("compute")).conformsTo("thing"))
                .isInstanceOf(Deviation.class);
    }

    private void assertUnknown(String field, String pointer) {
        Answer answer = said("compute", "{\"thing\": {" + GOOD + ", " + field + "}}");

        assertThatThrownBy(() -> assertThat(answer).conformsTo("thing"))
                .hasMessage("in #0 GET /thing -> 200: no schema knows the fields " + pointer);
    }

    private Answer unknownField(String service) {
        return said(service, "{\"thing\": {" + GOOD + ", \"links\": [{\"rel\": \"self\", \"x\": 1}]}}");
    }

    private Answer said(String service, String body) {
        RawServer server = RawServer.that(json(200, body));
        servers.add(server);
        return Sending.wire().send(new Call(service, "GET", server.at("/thing"), Headers.NONE, Optional.empty()));
    }
}
