package io.github.interop4j.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.Sending;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer contradicts: its own request, and what was said before of the same thing. */
@Timeout(60)
class AgreementTests {

    private static final String ONE = "4f2a4f2a-4f2a-4f2a-4f2a-4f2a4f2a4f2a";
    private static final String OTHER = "5e1b5e1b-5e1b-5e1b-5e1b-5e1b5e1b5e1b";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'name': 'a'}                      | {'name': 'b'}                      | /port/name must be "a" as was asked for, but was "b"
                    {'admin_state_up': false}          | {'admin_state_up': true}           | /port/admin_state_up must be false as was asked for, but was true
                    {'mtu': 1400}                      | {'mtu': 1500}                      | /port/mtu must be 1400 as was asked for, but was 1500
                    {'name': 'a', 'mac_address': 'AA'} | {'name': 'a', 'mac_address': 'aa'} |
                    {'mtu': '1400'}                    | {'mtu': 1400}                      |
                    {'name': 'a'}                      | {'id': 'x'}                        |
                    """)
    void anAnswerRepeatsWhatItsRequestSaid(String asked, String said, String finding) {
        assertThat(findings(post("{'port': " + asked + "}", "{'port': " + said + "}")))
                .containsExactlyElementsOf(
                        finding == null ? List.of() : List.of("in #1 POST /things -> 201: " + finding));
    }

    @Test
    void metadataIsWhatItWasAskedToBe() {
        assertThat(findings(
                        post(
                                "{'server': {'metadata': {'k': 'v'}}}",
                                "{'server': {'metadata': {'k': 'w', 'own': 'x'}}}"),
                        post("{'metadata': {'k': 'v'}}", "{'metadata': {}}")))
                .containsExactly(
                        "in #1 POST /things -> 201: /server/metadata/k must be \"v\" as was asked for, but was \"w\"",
                        "in #2 POST /things -> 201: /metadata/k must be \"v\" as was asked for, but was absent");
    }

    @Test
    void eachOfSeveralRepeatsWhatItsRequestSaid() {
        assertThat(findings(post(
                        "{'ports': [{'name': 'a'}, {'network_id': '" + ONE + "'}]}",
                        "{'ports': [{'name': 'a'}, {'network_id': '" + OTHER + "'}]}")))
                .containsExactly("in #1 POST /things -> 201: /ports/1/network_id must be \"" + ONE
                        + "\" as was asked for, but was \"" + OTHER + "\"");
    }

    @Test
    void whatIsSaidOfAThingIsWhatWasSaidBefore() {
        assertThat(findings(
                        get("{'port': {'id': '" + ONE + "', 'name': 'a'}}"),
                        get("{'ports': [{'id': '" + OTHER + "', 'name': 'b'}, {'id': '" + ONE + "', 'name': 'b'}]}")))
                .containsExactly(
                        "in #2 GET /things -> 200: /ports/1/name must be \"a\" as in #1 GET /things -> 200, but was \"b\"");
    }

    @Test
    void aThingHasTheNameThatItWasAskedToHave() {
        assertThat(findings(
                        post("{'server': {'name': 'a'}}", "{'server': {'id': '" + ONE + "'}}"),
                        get("{'server': {'id': '" + ONE + "', 'name': 'b'}}")))
                .containsExactly(
                        "in #2 GET /things -> 200: /server/name must be \"a\" as in #1 POST /things -> 201, but was \"b\"");
    }

    @Test
    void serversMadeAtOnceHaveNamesOfTheirOwn() {
        assertThat(findings(
                        post("{'server': {'name': 'a', 'min_count': 2}}", "{'server': {'id': '" + ONE + "'}}"),
                        get("{'server': {'id': '" + ONE + "', 'name': 'a-1'}}")))
                .isEmpty();
    }

    @Test
    void whatARequestSpeaksOfMayBeAnotherAfterIt() {
        assertThat(findings(
                        get("{'port': {'id': '" + ONE + "', 'name': 'a', 'tenant_id': 'x'}}"),
                        post("{'port': {'name': 'b'}}", "{'port': {'name': 'b'}}"),
                        get("{'port': {'id': '" + ONE + "', 'name': 'b', 'tenant_id': 'y'}}")))
                .containsExactly(
                        "in #3 GET /things -> 200: /port/tenant_id must be \"x\" as in #1 GET /things -> 200, but was \"y\"");
    }

    @Test
    void whatWasSaidOfWhatACheckIsGivenWasSaidBefore() {
        try (var server = RawServer.that(
                        get("{'port': {'id': '" + ONE + "', 'name': 'a'}}").answer(),
                        get("{'port': {'id': '" + ONE + "', 'name': 'b'}}").answer());
                Journal making = Journal.open()) {
            var wire = Sending.wire();
            var unused = wire.send(Sending.get(server.at("/made")));
            try (Journal check = Journal.open()) {
                Exchange shown = wire.send(Sending.get(server.at("/shown"))).exchange();
                assertThat(Agreement.contradictions(shown)).isEmpty();

                check.follows(making);

                assertThat(Agreement.contradictions(shown))
                        .containsExactly("/port/name must be \"a\" as in #1 GET /made -> 200, but was \"b\"");
            }
        }
    }

    @Test
    void aServerKeepsItsAddressesInAnyOrder() {
        assertThat(findings(addressed("ACTIVE", "1", "2"), addressed("ACTIVE", "2", "1")))
                .isEmpty();
        assertThat(findings(addressed("ACTIVE", "1"), addressed("ACTIVE", "1", "2")))
                .singleElement()
                .asString()
                .startsWith("in #2 GET /things -> 200: /server/addresses must be ");
    }

    @ParameterizedTest
    @CsvSource({"addFloatingIp", "removeFixedIp"})
    void aServerMayHaveOtherAddressesAfterARequestFor(String action) {
        assertThat(findings(
                        addressed("ACTIVE", "1"), post("{'" + action + "': {}}", "{}"), addressed("ACTIVE", "1", "2")))
                .isEmpty();
        assertThat(findings(addressed("ACTIVE", "1"), post("{'os-start': null}", "{}"), addressed("ACTIVE", "2")))
                .hasSize(1);
    }

    @Test
    void whatAChangeAnswersMayTellLessOfThem() {
        Turn changed = post("{'server': {}}", addressed("ACTIVE", "1").said());
        assertThat(findings(addressed("ACTIVE", "1", "2"), changed, addressed("ACTIVE", "1", "2")))
                .isEmpty();
    }

    @Test
    void aServerThatIsBeingDeletedLosesThem() {
        assertThat(findings(
                        addressed("ACTIVE", "1"), new Turn("DELETE", "", "/servers/" + ONE, "{}"), addressed("ACTIVE")))
                .isEmpty();
    }

    @Test
    void aServerThatIsBeingBuiltGetsItsAddressesYet() {
        assertThat(findings(addressed("BUILD", "1"), addressed("ACTIVE", "1", "2")))
                .isEmpty();
    }

    @Test
    void aServerHasTheMetadataThatItWasMadeWithAndNoOther() {
        assertThat(findings(made("{}"), noted("{}"), noted("{'k': 'v'}"), noted("{}")))
                .first()
                .asString()
                .isEqualTo("in #3 GET /things -> 200: /server/metadata must be {} as in #2 GET /things -> 200,"
                        + " but was {\"k\":\"v\"}");
        assertThat(findings(made("{'metadata': {'k': 'v'}}"), noted("{'k': 'v', 'l': 'w'}")))
                .containsExactly("in #2 GET /things -> 200: /server/metadata must be {\"k\":\"v\"} as in"
                        + " #1 POST /v2.1/servers -> 201, but was {\"k\":\"v\",\"l\":\"w\"}");
        assertThat(findings(made("{}"), noted("{'k': 'v'}"))).hasSize(1);
        Turn renamed = new Turn(
                "PUT",
                "{\"server\": {\"name\": \"b\"}}",
                "/servers/" + ONE,
                noted("{'k': 'v'}").said());
        assertThat(findings(made("{}"), renamed)).hasSize(1);
    }

    @Test
    void aServerHasOtherMetadataAfterARequestForThatAndNoneWhenItIsDeleted() {
        for (String path : List.of("/servers/" + ONE + "/metadata/k", "/servers/" + ONE)) {
            assertThat(findings(made("{'metadata': {'k': 'v'}}"), new Turn("DELETE", "", path, "{}"), noted("{}")))
                    .isEmpty();
        }
    }

    @Test
    void aVolumeMayGetSomeMetadataByBeingAttached() {
        String volume = "{'volume': {'id': '" + ONE + "', 'status': 'in-use', 'metadata': %s}}";
        assertThat(findings(get(volume.formatted("{'k': 'v'}")), get(volume.formatted("{'k': 'v', 'mode': 'rw'}"))))
                .isEmpty();
    }

    private static Turn made(String server) {
        return new Turn(
                "POST",
                ("{'server': " + server + "}").replace('\'', '"'),
                "/v2.1/servers",
                "{'server': {'id': '" + ONE + "'}}");
    }

    private static Turn noted(String metadata) {
        return get("{'server': {'id': '" + ONE
                + "', 'status': 'ACTIVE', 'created': '2026-01-01T00:00:00Z', 'metadata': " + metadata + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'minRam': 64, 'minDisk': 1, 'OS-EXT-IMG-SIZE:size': 7     |
                    'metadata': {'os_type': 'linux', 'arch': 'x', 'more': ''} |
                    'name': 'a', 'created': '2026-01-01T00:00:00Z'            |
                    'name': 'b'                                               | name must be "a"
                    'minRam': 65                                              | minRam must be 64
                    'minDisk': 2                                              | minDisk must be 1
                    'created': '2001-01-01T00:00:00Z'                         | created must be "2026-01-01T00:00:00Z"
                    'OS-EXT-IMG-SIZE:size': 8                                 | OS-EXT-IMG-SIZE:size must be 7
                    'metadata': {'os_type': 'linux', 'arch': 'y'}             | metadata must be {"os_type":"linux","arch":"x"}
                    'metadata': {}                                            | metadata must be {"os_type":"linux","arch":"x"}
                    """)
    void computePassesOnWhatTheImageServiceSays(String passedOn, String finding) {
        Turn image = get("{'image': {'id': '" + ONE + "', 'status': 'ACTIVE', " + passedOn + "}}");

        assertThat(findings(original("active", "'size': 7"), image))
                .hasSize(finding == null ? 0 : 1)
                .allMatch(each -> each.contains("/image/" + finding + " as in #1 GET /v2/images"));
    }

    @Test
    void anImageThatIsBeingSavedHasNoSizeYet() {
        Turn passedOn = get("{'image': {'id': '" + ONE + "', 'status': 'ACTIVE', 'OS-EXT-IMG-SIZE:size': 8}}");
        Turn before = get("{'image': {'id': '" + ONE + "', 'status': 'SAVING', 'OS-EXT-IMG-SIZE:size': 0}}");

        assertThat(findings(original("saving", "'size': 7"), before, passedOn, passedOn))
                .isEmpty();
        assertThat(findings(original("active", "'size': null"), passedOn)).isEmpty();
        assertThat(findings(passedOn, before)).hasSize(1);
    }

    @Test
    void computePassesOnAnotherThingAfterTheImageServiceWasAskedForIt() {
        Turn passedOn = get("{'image': {'id': '" + ONE + "', 'status': 'ACTIVE', 'minRam': 65}}");
        String path = "/v2/images/%s/file";

        assertThat(findings(original("active", "'size': 7"), new Turn("PUT", "", path.formatted(ONE), "{}"), passedOn))
                .isEmpty();
        assertThat(findings(
                        get("{'image': {'id': '" + ONE + "', 'status': 'ACTIVE', 'minRam': 64}}"),
                        new Turn("PATCH", "", "/v2/images/" + ONE, "{}"),
                        passedOn))
                .isEmpty();
        assertThat(findings(
                        original("active", "'size': 7"), new Turn("PUT", "", path.formatted(OTHER), "{}"), passedOn))
                .hasSize(1);
    }

    private static Turn original(String status, String size) {
        return new Turn(
                "GET",
                "",
                "/v2/images/" + ONE,
                "{'id': '" + ONE + "', 'status': '" + status + "', 'container_format': 'bare', 'name': 'a', " + size
                        + ", 'min_ram': 64, 'min_disk': 1, 'created_at': '2026-01-01T00:00:00Z', 'os_type': 'linux', 'arch': 'x',"
                        + " 'os_hidden': false, 'self': '/v2/images/" + ONE + "', 'mappings': '[]'}");
    }

    private static Turn addressed(String status, String... addresses) {
        return get("{'server': {'id': '" + ONE + "', 'status': '" + status + "', 'addresses': {'net': ["
                + String.join(", ", addresses) + "]}}}");
    }

    @Test
    void anImageIsAtAnAddressOfItsOwn() {
        assertThat(findings(get("{'images': [{'id': '" + ONE + "', 'self': '/v2/images/" + ONE
                        + "', 'file': '/v2/images/" + OTHER + "/file'}]}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("in #1 GET /things -> 200: /images/0/file must be an address of ");
    }

    @Test
    void aThingIsOfOneProjectByEitherName() {
        assertThat(findings(get("{'port': {'id': '" + ONE + "', 'tenant_id': 'a', 'project_id': 'b'}}")))
                .containsExactly(
                        "in #1 GET /things -> 200: /port/tenant_id must be \"b\" as project_id, but was \"a\"");
    }

    /** One request and what is answered. */
    private record Turn(String method, String asked, String path, String said) {

        RawServer.Reaction answer() {
            return RawServer.json(method.equals("POST") ? 201 : 200, said.replace('\'', '"'));
        }
    }

    private static Turn get(String said) {
        return new Turn("GET", "", "/things", said);
    }

    private static Turn post(String asked, String said) {
        return new Turn("POST", asked.replace('\'', '"'), "/things", said);
    }

    private static List<String> findings(Turn... turns) {
        RawServer.Reaction[] script = List.of(turns).stream().map(Turn::answer).toArray(RawServer.Reaction[]::new);
        try (var server = RawServer.that(script);
                Journal journal = Journal.open()) {
            var wire = Sending.wire();
            var found = new ArrayList<String>();
            for (Turn turn : turns) {
                URI things = server.at(turn.path());
                Exchange exchange = wire.send((turn.method().equals("GET")
                                        ? Sending.get(things)
                                        : Sending.call(turn.method(), things, turn.asked()))
                                .to(turn.path().startsWith("/v2/images") ? "image" : "compute"))
                        .exchange();
                Agreement.contradictions(exchange).forEach(each -> found.add("in " + exchange.title() + ": " + each));
            }
            assertThat(journal.exchanges()).hasSize(turns.length);
            return found;
        }
    }
}
