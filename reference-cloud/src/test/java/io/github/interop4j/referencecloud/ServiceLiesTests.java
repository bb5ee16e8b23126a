package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lies and faults need no word about a service: here they are told about networks, volumes and objects. */
class ServiceLiesTests {

    private static final Duration PACE = Duration.ofSeconds(5);
    private static final String NETWORKS = "/network/v2.0/networks";

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .clock(clock)
            .pace(PACE)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final String volumes = Catalogs.path(member, "volumev3") + "/volumes";
    private final String container = Catalogs.path(member, "object-store") + "/mine";
    private String volume = "";

    @BeforeEach
    void furnish() {
        member.send("POST", NETWORKS, "{'network':{'name':'mine'}}");
        volume = volumes + "/"
                + member.send("POST", volumes, "{'volume':{'size':1,'name':'mine'}}")
                        .at("/volume/id")
                        .asText();
        member.send("POST", volumes, "{'volume':{'size':1}}");
        clock.goOn(PACE);
        member.send("PUT", container);
        member.send("PUT", container + "/a", "hello");
        member.send("PUT", container + "/b", "hello");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void everyLieAboutAnAnswerChangesItAndIsForgotten() {
        for (String path : List.of(
                NETWORKS + "?name=mine",
                NETWORKS,
                "/network/v2.0/security-groups",
                "/network/v2.0/nope",
                volumes + "/detail?name=mine",
                volume,
                volumes,
                container + "?format=json&prefix=a",
                container + "?prefix=a",
                container + "/a",
                container + "/nope")) {
            Answer truth = member.send("GET", path);
            List<Lie> lies = Lies.about(told("GET", path, truth));
            assertThat(lies).as(path).hasSizeGreaterThan(3);
            for (Lie lie : lies) {
                if (lie.kind() != LieKind.STALE_STATE && !isWithoutEffect(lie)) {
                    cloud.tell(lie);
                    Answer lied = member.send("GET", path);

                    assertThat(essence(lied)).as(lie.description()).isNotEqualTo(essence(truth));
                    assertThat(cloud.told(lie)).as(lie.description()).isEqualTo(1);
                    cloud.honest();
                    assertThat(essence(member.send("GET", path)))
                            .as("after " + lie)
                            .isEqualTo(essence(truth));
                }
            }
        }
    }

    /** A list that says how it is written is no filter. */
    private static boolean isWithoutEffect(Lie lie) {
        return lie.description().endsWith("filter ignored format");
    }

    @Test
    void aListInPlainTextHasFewerLiesThanOneInJson() {
        String plain = container + "?prefix=a";
        List<LieKind> kinds = Lies.about(told("GET", plain, member.send("GET", plain))).stream()
                .map(Lie::kind)
                .distinct()
                .toList();

        assertThat(kinds)
                .contains(
                        LieKind.STATUS,
                        LieKind.HEADER_DROPPED,
                        LieKind.FILTER_IGNORED,
                        LieKind.STALE_STATE,
                        LieKind.EMPTY_BODY)
                .doesNotContain(
                        LieKind.FIELD_DROPPED,
                        LieKind.ELEMENT_MISSING,
                        LieKind.ELEMENT_FOREIGN,
                        LieKind.ORDER,
                        LieKind.UNPARSABLE_BODY);
    }

    @Test
    void anIgnoredFilterLetsEveryObjectThrough() {
        String path = container + "?prefix=a";
        cloud.tell(lie("GET", path, LieKind.FILTER_IGNORED));

        assertThat(member.send("GET", path).body().toString()).isEqualTo("a\nb\n");
    }

    @Test
    void theMissingVolumeIsTheOneThatCameSince() {
        cloud.tell(lie("GET", volumes, LieKind.ELEMENT_MISSING));
        member.send("POST", volumes, "{'volume':{'size':1,'name':'newest'}}");

        assertThat(member.send("GET", volumes).at("/volumes").findValuesAsText("name"))
                .hasSize(2)
                .doesNotContain("newest");
    }

    @Test
    void anIgnoredDeletionIsAcknowledged() {
        Answer honest = member.send("DELETE", volume);
        cloud.honest();
        clock.goOn(PACE);
        String id = member.send("GET", volumes).at("/volumes/0/id").asText();
        Lie lie = only(Lies.about(told("DELETE", volume, honest)), LieKind.DELETION_IGNORED);
        cloud.tell(lie);

        assertThat(member.send("DELETE", volumes + "/" + id).status()).isEqualTo(202);
        clock.goOn(PACE);

        assertThat(cloud.told(lie)).isEqualTo(1);
        assertThat(member.send("GET", volumes + "/" + id).at("/volume/status").asText())
                .isEqualTo("available");
    }

    @Test
    void anIgnoredUpdateIsAcknowledged() {
        String one = NETWORKS + "/"
                + member.send("GET", NETWORKS + "?name=mine")
                        .at("/networks/0/id")
                        .asText();
        String change = "{'network':{'name':'yours'}}";
        Answer honest = member.send("PUT", one, "{'network':{'name':'mine'}}");
        cloud.tell(only(Lies.about(told("PUT", one, honest)), LieKind.UPDATE_IGNORED));

        assertThat(member.send("PUT", one, change).at("/network/name").asText()).isEqualTo("yours");
        assertThat(member.send("GET", one).at("/network/name").asText()).isEqualTo("mine");
    }

    @Test
    void anIgnoredUploadIsAcknowledged() {
        Answer honest = member.send("PUT", container + "/a", "hello");
        cloud.tell(only(Lies.about(told("PUT", container + "/a", honest)), LieKind.UPDATE_IGNORED));

        assertThat(member.send("PUT", container + "/c", "x").status()).isEqualTo(201);
        assertThat(member.send("GET", container + "/c").status()).isEqualTo(404);
    }

    @Test
    void staleStateShowsAVolumeThatIsStillBeingCreated() {
        cloud.tell(lie("GET", volume, LieKind.STALE_STATE));
        String made = volumes + "/"
                + member.send("POST", volumes, "{'volume':{'size':1}}")
                        .at("/volume/id")
                        .asText();
        clock.goOn(PACE);

        assertThat(member.send("GET", made).at("/volume/status").asText()).isEqualTo("creating");
        assertThat(member.send("GET", made).at("/volume/status").asText())
                .as("for ever")
                .isEqualTo("creating");
        cloud.honest();
        assertThat(member.send("GET", made).at("/volume/status").asText()).isEqualTo("available");
    }

    @Test
    void faultsHitThePathsThatAreAllTheRest() {
        cloud.tell(Fault.on(Requests.matching("GET", "/v1/{account}/{container}/{object...}"))
                .answers(503)
                .retryAfter(Duration.ofSeconds(1)));

        assertThat(member.send("GET", container + "/deep/down/a").status()).isEqualTo(503);
        assertThat(member.send("GET", container).status()).as("a container").isEqualTo(200);
    }

    private Lie lie(String method, String path, LieKind kind) {
        return only(Lies.about(told(method, path, member.send(method, path))), kind);
    }

    private static Lie only(List<Lie> lies, LieKind kind) {
        List<Lie> found = lies.stream().filter(lie -> lie.kind() == kind).toList();
        assertThat(found).as(kind.toString()).hasSizeGreaterThan(0);
        return found.get(0);
    }

    private static ToldExchange told(String method, String pathAndQuery, Answer answer) {
        String[] parts = pathAndQuery.split("\\?", 2);
        return new ToldExchange(
                method,
                parts[0],
                parts.length == 2 ? parts[1] : "",
                "",
                answer.status(),
                answer.headers().map(),
                answer.body().toString());
    }

    private static String essence(Answer answer) {
        return answer.status() + " " + answer.headers().map().keySet() + " " + answer.body();
    }
}
