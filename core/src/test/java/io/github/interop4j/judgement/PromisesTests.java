package io.github.interop4j.judgement;

import static io.github.interop4j.judgement.Judgements.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.Sending;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every answer of a service, by no judgement of a check's. */
@Timeout(60)
class PromisesTests {

    private static final String ID = "4f2a4f2a-4f2a-4f2a-4f2a-4f2a4f2a4f2a";
    private static final String OTHER = "5f2a4f2a-4f2a-4f2a-4f2a-4f2a4f2a4f2a";
    private static final String SERVERS = "/v2.1/servers";
    private static final List<String> OF_COMPUTE = List.of(
            "X-Compute-Request-Id: req-1",
            "X-OpenStack-Nova-API-Version: 2.1",
            "OpenStack-API-Version: compute 2.1",
            "Vary: OpenStack-API-Version, X-OpenStack-Nova-API-Version");

    @Test
    void anAnswerThatKeepsThemIsFoundNoFaultWith() {
        assertThat(found("compute", SERVERS, 200, "{\"servers\": []}", OF_COMPUTE))
                .isEmpty();
        assertThat(found("compute", SERVERS, 202, "", OF_COMPUTE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Compute-Request-Id, the header X-Compute-Request-Id must be there but was absent",
        "X-OpenStack-Nova-API-Version, the header X-OpenStack-Nova-API-Version must be there but was absent",
        "OpenStack-API-Version, the header OpenStack-API-Version must be there but was absent",
        "Vary, the header Vary must name X-OpenStack-Nova-API-Version but was absent",
    })
    void aHeaderThatIsPromisedAndNotThereIsAFinding(String dropped, String finding) {
        List<String> others =
                OF_COMPUTE.stream().filter(each -> !each.startsWith(dropped)).toList();

        assertThat(found("compute", SERVERS, 200, "{\"servers\": []}", others)).contains(finding);
        assertThat(found("compute", SERVERS, 404, "", others)).contains(finding);
        assertThat(found("compute", SERVERS, 202, "", others)).contains(finding);
    }

    @Test
    void anIdOfARequestThatWasThereOnceIsThereEverAfterInThatMicroversion() {
        String second = "X-Openstack-Request-Id: req-1";
        var without = RawServer.json(200, "{\"servers\": []}", array(OF_COMPUTE));
        var with = RawServer.json(
                200,
                "{\"servers\": []}",
                array(Stream.concat(OF_COMPUTE.stream(), Stream.of(second)).toList()));
        var newer = RawServer.json(
                200,
                "{\"servers\": []}",
                array(Stream.concat(OF_COMPUTE.stream().map(each -> each.replace("2.1", "2.53")), Stream.of(second))
                        .toList()));

        assertThat(found(without, with)).isEmpty();
        assertThat(found(newer, without)).isEmpty();
        assertThat(found(with, without))
                .containsExactly("the header X-Openstack-Request-Id must be there but was absent");
    }

    @ParameterizedTest
    @CsvSource({"2.46, 1", "2.101, 1", "2.45, 0", "2.5, 0", "'', 0"})
    void aComputeThatSaysItIsNewNamesTheRequestTwiceFromTheStart(String newest, int findings) {
        var described = RawServer.json(200, "{\"version\": {\"version\": \"" + newest + "\"}}");
        var without = RawServer.json(200, "{\"servers\": []}", array(OF_COMPUTE));

        assertThat(found(List.of("/v2.1/", SERVERS), described, without)).hasSize(findings);
        assertThat(found(List.of("/v2.1", SERVERS), described, without)).hasSize(findings);
        assertThat(found(List.of("/v2.1/other", SERVERS), described, without))
                .filteredOn(each -> each.contains("X-Openstack-Request-Id"))
                .isEmpty();
        assertThat(found(List.of("/v2.1/", SERVERS), RawServer.answers(200, "text/html", "<p>"), without))
                .isEmpty();
    }

    /** What is found of several answers in turn. */
    private static List<String> found(RawServer.Reaction... script) {
        return found(Collections.nCopies(script.length, SERVERS), script);
    }

    private static List<String> found(List<String> paths, RawServer.Reaction... script) {
        try (RawServer server = RawServer.that(script);
                Journal journal = Journal.open();
                Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            journal.enter(Phase.CHECK);
            var wire = Sending.wire(Sending.impatient(Duration.ofMillis(1)), new Promises());
            for (String path : paths) {
                var unused = wire.send(Sending.get(server.at(path)));
            }
            return findings.found().stream().map(Finding::what).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"image, /v2/images", "network, /v2.0/ports", "block-storage, /v3/42/volumes"})
    void everyServiceNamesTheRequest(String service, String path) {
        assertThat(found(service, path, 202, "", List.of()))
                .contains("the header X-Openstack-Request-Id must be there but was absent");
    }

    @Test
    void aCloudOlderThanTheCommonHeaderOwesNone() {
        assertThat(found(
                        Map.of("OpenStack-API-Version", "compute 2.1"),
                        "compute",
                        SERVERS,
                        200,
                        "{\"servers\": []}",
                        List.of(
                                "X-Compute-Request-Id: req-1",
                                "X-OpenStack-Nova-API-Version: 2.1",
                                "Vary: X-OpenStack-Nova-API-Version")))
                .isEmpty();
    }

    @Test
    void anotherMicroversionThanAskedForIsAFinding() {
        Map<String, String> asked = Map.of("OpenStack-API-Version", "compute 2.53");

        assertThat(found(asked, "compute", SERVERS, 200, "{\"servers\": []}", OF_COMPUTE))
                .containsExactly("the header OpenStack-API-Version must be compute 2.53, as was asked for,"
                        + " but was compute 2.1");
        assertThat(found(Map.of("OpenStack-API-Version", "compute latest"), "compute", SERVERS, 200, "{}", OF_COMPUTE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, the gate before the service",
        "406, a microversion nobody has",
        "429, a limiter",
        "500, perhaps a gateway",
        "503, a gateway"
    })
    void whatTheServiceItselfMayNotHaveSaidOwesNothing(int status, String who) {
        assertThat(found("compute", SERVERS, status, "", List.of())).as(who).isEmpty();
    }

    @Test
    void theListOfVersionsOwesNothing() {
        assertThat(found("compute", "/v2.1", 200, "{\"version\": {}}", List.of()))
                .isEmpty();
        assertThat(found("image", "/versions", 300, "{}", List.of())).isEmpty();
        assertThat(found("object-store", "/v1/AUTH_42", 200, "{}", List.of())).isEmpty();
    }

    @Test
    void aBodyOfJsonSaysSoAndOneThatSaysSoIsIt() {
        List<String> named = List.of("X-Openstack-Request-Id: req-1");

        assertThat(found(RawServer.answers(200, "text/plain", "{}", array(named)), "network", "/v2.0/ports"))
                .containsExactly("the body is JSON, and the header Content-Type must say so but was text/plain");
        assertThat(found("image", "/v2/images", 404, "{\"code\"", named))
                .singleElement()
                .asString()
                .startsWith("the body must be JSON but cannot be read as such (application/json)");
        assertThat(found(
                        RawServer.answers(200, "application/octet-stream", "{", array(named)),
                        "image",
                        "/v2/images/1/file"))
                .isEmpty();
    }

    @Test
    void aRefusalHasTheFormOfItsServiceWhateverIsAsked() {
        assertThat(found(
                        "compute",
                        SERVERS,
                        404,
                        "{\"itemNotFound\": {\"code\": 400, \"message\": \"no\"}}",
                        OF_COMPUTE))
                .containsExactly("/itemNotFound/code must be 404 but was 400");
    }

    @Test
    void aRefusalOfComputeSaysNothingMoreButWhenToAskAgain() {
        String fault = "{\"overLimit\": {\"code\": 413, \"message\": \"no\", \"%s\": \"1\"}}";

        assertThat(found("compute", SERVERS, 413, fault.formatted("retryAfter"), OF_COMPUTE))
                .isEmpty();
        assertThat(found("compute", SERVERS, 413, fault.formatted("more"), OF_COMPUTE))
                .containsExactly("a refusal must say nothing but [code, message, retryAfter] but says [more]");
    }

    @Test
    void aPathOfNoResourceIsRefusedByTheFramework() {
        String said = "{\"code\": \"%s\", \"title\": \"Not Found\", \"message\": \"no\"}";
        List<String> named = List.of("X-Compute-Request-Id: req-1");

        assertThat(found("compute", "/v2.1/servers/", 404, said.formatted("404 Not Found"), named))
                .isEmpty();
        assertThat(found("compute", "/v2.1/servers/", 404, said.formatted("403 Forbidden"), named))
                .containsExactly("/code must be \"404 Not Found\" but was \"403 Forbidden\"");
        assertThat(found(RawServer.answers(404, "text/plain", "404 Not Found", array(named)), "compute", SERVERS + "/"))
                .as("in older releases")
                .isEmpty();
    }

    @Test
    void whatIsAskedForByItsIdIsWhatIsAnswered() {
        assertThat(network("/v2.0/ports/" + ID, "{\"port\": {\"id\": \"" + ID + "\"}}"))
                .isEmpty();
        assertThat(network("/v2.0/ports/" + ID, "{\"port\": {\"id\": \"" + OTHER + "\"}}"))
                .containsExactly("/port/id must be that of the path but was \"" + OTHER + "\"");
        assertThat(found("image", "/v2/images/" + ID, 200, "{\"id\": \"" + OTHER + "\", \"name\": \"\"}", named()))
                .containsExactly("/id must be that of the path but was \"" + OTHER + "\"");
    }

    @Test
    void oneThingOfComputeIsAnsweredAlone() {
        assertThat(compute("/v2.1/servers/" + ID, "{\"server\": {}}")).isEmpty();
        assertThat(compute("/v2.1/servers/" + ID, "{\"server\": {}, \"more\": 1}"))
                .containsExactly("the body must be one thing but has the fields [server, more]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, true",
        "2025-12-31T23:59:00Z, true",
        "2026-01-02T03:04:05.000000, true",
        "null, true",
        "2025-12-31T12:00:00Z, false",
        "2001-01-02T03:04:05.000000, false"
    })
    void nothingOfAServerIsBeforeItsCreation(String time, boolean isRight) {
        for (String field : List.of("updated", "OS-SRV-USG:launched_at", "OS-SRV-USG:terminated_at")) {
            String server = "{\"created\": \"2026-01-01T00:00:00Z\", \"" + field + "\": "
                    + (time.equals("null") ? time : "\"" + time + "\"") + "}";

            assertThat(compute("/v2.1/servers/1", "{\"server\": " + server + "}"))
                    .hasSize(isRight ? 0 : 1)
                    .allMatch(each -> each.startsWith("/server/" + field + " must not be before it was made, "));
            assertThat(compute(SERVERS, "{\"servers\": [" + server + "]}"))
                    .hasSize(isRight ? 0 : 1)
                    .allMatch(each -> each.startsWith("/servers/0/" + field + " must not be before it was made, "));
        }
    }

    @Test
    void theRulesOfASecurityGroupAreItsOwn() {
        String group = "{\"security_group\": {\"id\": \"a\", \"rules\": [null, {\"parent_group_id\": \"%s\"}]}}";

        assertThat(compute("/v2.1/os-security-groups/a", group.formatted("a"))).isEmpty();
        assertThat(compute("/v2.1/os-security-groups/a", group.formatted("b")))
                .containsExactly("/security_group/rules must be those of \"a\" but one is of \"b\"");
    }

    static Stream<String> wrongLinks() {
        return Stream.of(
                "[]",
                link("self", ID),
                link("bookmark", ID),
                link("self", ID) + link("bookmark", ID) + link("bookmark", ID),
                link("self", ID) + link("bookmark", ID) + link("elsewhere", ID),
                link("self", ID) + link("bookmark", OTHER));
    }

    @ParameterizedTest
    @MethodSource("wrongLinks")
    void theLinksOfAResourceLeadToIt(String wrong) {
        String right = link("self", ID) + link("bookmark", ID);

        assertThat(compute(SERVERS, server(right))).isEmpty();
        assertThat(compute(SERVERS, server(wrong))).singleElement().asString().startsWith("/servers/0/links must ");
    }

    @Test
    void whatIsOnlyMentionedHasABookmark() {
        String mentioning = "{\"server\": {\"image\": {\"id\": \"" + ID + "\", \"links\": [%s]}}}";

        assertThat(compute(
                        "/v2.1/servers/1",
                        mentioning.formatted(link("bookmark", ID).replaceAll(",$", ""))))
                .isEmpty();
        assertThat(compute("/v2.1/servers/1", mentioning.formatted("")))
                .containsExactly("/server/image/links must be one each of what leads to such a thing but are []");
    }

    @Test
    void anImageOfComputeLeadsToTheImageServiceToo() {
        String said = "{\"image\": {\"id\": \"" + ID + "\", \"links\": [%s]}}";
        String links = link("self", ID) + link("bookmark", ID);

        assertThat(compute("/v2.1/images/1", said.formatted((links + link("alternate", ID)).replaceAll(",$", ""))))
                .isEmpty();
        assertThat(compute("/v2.1/images/1", said.formatted(links.replaceAll(",$", ""))))
                .containsExactly(
                        "/image/links must be one each of what leads to such a thing but are [self, bookmark]");
    }

    @Test
    void aListIsInItsOrderUnlessAnotherIsAskedFor() {
        String flavors = "{\"flavors\": [{\"id\": \"2\"}, {\"id\": \"1\"}]}";
        String images = "{\"images\": [{\"id\": \"" + ID + "\", \"created_at\": \"2026-01-01T00:00:00Z\"},"
                + " {\"id\": \"" + OTHER + "\", \"created_at\": \"2026-01-02T00:00:00Z\"}]}";

        assertThat(compute("/v2.1/flavors", flavors))
                .containsExactly("/flavors must be in the order of /id, the first first, but lists [2, 1]");
        assertThat(compute("/v2.1/flavors?sort_key=name", flavors)).isEmpty();
        assertThat(found("image", "/v2/images", 200, images, named()))
                .singleElement()
                .asString()
                .startsWith("/images must be in the order of /created_at, the last first, but lists [2026-01-01");
        assertThat(found("image", "/v2/images?sort=created_at:asc", 200, images, named()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | /v2/images |
                    '' | http://acme/image/v2/images |
                    ?limit=1&tag=a&tag=b&marker=x | /v2/images?tag=b&limit=1 |
                    ?name=in:a%20b&owner= | /v2/images?owner=&name=in%3Aa+b |
                    '' | /v2/images-lie | with the parameters {} but was "/v2/images-lie"
                    ?limit=1 | /v2/images | with the parameters {limit=[1]} but was "/v2/images"
                    ?limit=1 | /v2/images?limit=2 | with the parameters {limit=[1]} but was "/v2/images?limit=2"
                    '' | /v2/images?owner=a | with the parameters {} but was "/v2/images?owner=a"
                    """)
    void aListOfImagesSaysWhereItBegins(String query, String first, String finding) {
        assertThat(images(query, "[]", "\"first\": \"" + first + "\""))
                .containsExactlyElementsOf(
                        finding == null ? List.of() : List.of("/first must be the address of this list " + finding));
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/images?limit=1&marker=" + ID + ", true",
        "/v2/images?limit=1&marker=" + OTHER + ", false",
        "/v2/images?marker=" + ID + ", false",
        "/v2/images?limit=1, false"
    })
    void aListOfImagesGoesOnAfterItsLast(String next, boolean holds) {
        assertThat(images("?limit=1&marker=" + OTHER, "[{\"id\": \"" + ID + "\"}]", "\"next\": \"" + next + "\""))
                .hasSize(holds ? 0 : 1)
                .allMatch(
                        each -> each.startsWith("/next must be the address of this list with the parameters {limit=[1],"
                                + " marker=[" + ID + "]} but was "));
    }

    @Test
    void anImageWasNotChangedBeforeThereWasOne() {
        String image = "{\"created_at\": \"2026-01-02T00:00:00Z\", \"updated_at\": \"%s\"}";

        assertThat(images("", "[" + image.formatted("2026-01-02T00:00:00Z") + "]", "\"schema\": \"\""))
                .isEmpty();
        assertThat(images("", "[" + image.formatted("2026-01-01T23:59:00Z") + "]", "\"schema\": \"\""))
                .as("by another clock")
                .isEmpty();
        assertThat(images("", "[" + image.formatted("2001-01-02T00:00:00Z") + "]", "\"schema\": \"\""))
                .containsExactly("/images/0/updated_at must not be before created_at, which is"
                        + " \"2026-01-02T00:00:00Z\", but was \"2001-01-02T00:00:00Z\"");
        assertThat(found("image", "/v2/images/1", 200, image.formatted("2001-01-02T00:00:00Z"), named()))
                .hasSize(1);
        assertThat(found(
                        "image",
                        "/v2/images/1/members",
                        200,
                        "{\"members\": [" + image.formatted("2001-01-02T00:00:00Z") + "]}",
                        named()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"sha512, 128", "SHA3-256, 64", "sha512_256, 64", "md5, 32", "sha512-lie, 0", "sha256, 0"})
    void theHashOfAnImageIsOfItsAlgorithm(String algorithm, int digits) {
        String image = "{\"os_hash_algo\": \"" + algorithm + "\", \"os_hash_value\": \"%s\"}";

        assertThat(found("image", "/v2/images/1", 200, image.formatted("0".repeat(digits)), named()))
                .hasSize(digits == 0 ? 1 : 0);
        assertThat(found("image", "/v2/images/1", 200, image.formatted("0".repeat(128 + 1)), named()))
                .containsExactly("/os_hash_algo must be an algorithm whose hash has 129 digits, as os_hash_value has,"
                        + " but was \"" + algorithm + "\"");
    }

    private static List<String> images(String query, String images, String more) {
        return found("image", "/v2/images" + query, 200, "{\"images\": " + images + ", " + more + "}", named());
    }

    @Test
    void aServerThatIsBeingBuiltMayStandBeforeThoseThatAre() {
        String servers = "{\"servers\": [{\"id\": \"" + ID
                + "\", \"status\": \"%s\", \"created\": \"2026-01-01T00:00:00Z\"}," + " {\"id\": \"" + OTHER
                + "\", \"status\": \"ACTIVE\", \"created\": \"2026-01-02T00:00:00Z\"}]}";

        assertThat(compute("/v2.1/servers/detail", servers.formatted("BUILD"))).isEmpty();
        assertThat(compute("/v2.1/servers/detail", servers.formatted("ACTIVE"))).hasSize(1);
    }

    @Test
    void whatMakesAServerSaysWhereItIs() {
        String made = "{\"server\": {\"id\": \"" + ID + "\", \"links\": ["
                + (link("self", ID) + link("bookmark", ID)).replaceAll(",$", "") + "]}}";
        List<String> located = Stream.concat(OF_COMPUTE.stream(), Stream.of("Location: http://acme/v2.1/servers/" + ID))
                .toList();

        assertThat(found("POST", Map.of(), RawServer.json(202, made, array(located)), "compute", SERVERS))
                .isEmpty();
        assertThat(found("POST", Map.of(), RawServer.json(202, made, array(OF_COMPUTE)), "compute", SERVERS))
                .containsExactly("the header Location must lead to the server but was absent");
    }

    @Test
    void noAnswerContradictsItsRequest() {
        RawServer.Reaction reaction = RawServer.json(201, "{\"port\": {\"name\": \"b\"}}", array(named()));

        assertThat(found(
                        reaction,
                        server -> Sending.call("POST", server.at("/v2.0/ports"), "{\"port\": {\"name\": \"a\"}}")
                                .to("network")))
                .containsExactly("/port/name must be \"a\" as was asked for, but was \"b\"");
    }

    @Test
    void nothingOfANetworkIsListedTwice() {
        assertThat(network(
                        "/v2.0/subnets",
                        "{\"subnet\": {\"allocation_pools\": [{\"start\": \"a\"}, {\"start\": \"a\"}]}}"))
                .containsExactly("/subnet/allocation_pools must list nothing twice");
    }

    @Test
    void onlyWhatACheckIsAnsweredIsHeldToThem() {
        RawServer server = RawServer.that(RawServer.json(202, ""));
        try (server;
                Journal journal = Journal.open();
                Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            journal.enter(Phase.GIVEN);
            Answer given = Sending.wire(new Promises()).send(Sending.get(server.at(SERVERS)));
            assertThat(given).hasStatus(202);
            assertThat(findings.found()).isEmpty();

            journal.enter(Phase.CHECK);
            Answer checked = Sending.wire(new Promises()).send(Sending.get(server.at(SERVERS)));
            assertThat(findings.found()).extracting(Finding::kind).containsOnly(Finding.Kind.EVERY_ANSWER);
            assertThat(findings.areOfItsOwn()).isFalse();

            assertThat(checked).beyond().hasHeader("X-Compute-Request-Id");
            assertThat(findings.found())
                    .filteredOn(each -> each.what().contains("X-Compute-Request-Id"))
                    .as("once, as the check's own")
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.BEYOND);
            assertThat(findings.areOfItsOwn()).isTrue();
        }
    }

    private static String server(String links) {
        String list = links.startsWith("[") ? links : "[" + links.replaceAll(",$", "") + "]";
        return "{\"servers\": [{\"id\": \"" + ID + "\", \"links\": " + list + "}]}";
    }

    private static String link(String relation, String id) {
        return "{\"rel\": \"" + relation + "\", \"href\": \"http://acme/servers/" + id + "\"},";
    }

    private static List<String> compute(String path, String body) {
        return found("compute", path, 200, body, OF_COMPUTE);
    }

    private static List<String> network(String path, String body) {
        return found("network", path, 200, body, named());
    }

    private static List<String> named() {
        return List.of("X-Openstack-Request-Id: req-1");
    }

    private static List<String> found(String service, String path, int status, String body, List<String> headers) {
        return found(Map.of(), service, path, status, body, headers);
    }

    private static List<String> found(
            Map<String, String> asked, String service, String path, int status, String body, List<String> headers) {
        return found(asked, RawServer.json(status, body, array(headers)), service, path);
    }

    private static List<String> found(RawServer.Reaction reaction, String service, String path) {
        return found(Map.of(), reaction, service, path);
    }

    private static List<String> found(
            Map<String, String> asked, RawServer.Reaction reaction, String service, String path) {
        return found("GET", asked, reaction, service, path);
    }

    private static List<String> found(
            String method, Map<String, String> asked, RawServer.Reaction reaction, String service, String path) {
        Headers headers = Headers.NONE;
        for (var each : asked.entrySet()) {
            headers = headers.with(each.getKey(), each.getValue());
        }
        Headers all = headers;
        return found(reaction, server -> new Call(service, method, server.at(path), all, Optional.empty()));
    }

    private static List<String> found(RawServer.Reaction reaction, Function<RawServer, Call> call) {
        try (RawServer server = RawServer.that(reaction);
                Journal journal = Journal.open();
                Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            journal.enter(Phase.CHECK);
            var unused = Sending.wire(Sending.impatient(Duration.ofMillis(1)), new Promises())
                    .send(call.apply(server));
            return findings.found().stream().map(Finding::what).toList();
        }
    }

    private static String[] array(List<String> headers) {
        return headers.toArray(String[]::new);
    }
}
