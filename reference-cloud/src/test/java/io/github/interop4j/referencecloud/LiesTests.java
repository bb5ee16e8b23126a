package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiesTests {

    private static final String KEYPAIRS = "/compute/v2.1/os-keypairs";
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPQ59/gOTEYNpZCD1Bya77+O/KtI5kwzuYPTcW5MSpfh somebody";

    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .password("expendable", "secret")
            .start();
    private Client member = Client.of(cloud);

    @BeforeEach
    void logIn() {
        member = member.login("member", "secret", "reference");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void thereIsALieForEverythingAnAnswerSays() {
        ToldExchange honest = new ToldExchange(
                "GET",
                "/identity/v3/users/42/projects",
                "name=x",
                "",
                200,
                Map.of("Vary", List.of("X-Auth-Token"), "date", List.of("today")),
                "{\"projects\":[{\"id\":\"1\",\"tags\":[],\"enabled\":true},{\"id\":\"2\"}],\"next\":null}");

        List<Lie> lies = Lies.about(honest);

        assertThat(lies)
                .extracting(Lie::description)
                .allMatch(line -> line.startsWith("GET /identity/v3/users/{}/projects?name 200: "))
                .extracting(line -> line.substring(line.indexOf(": ") + 2))
                .containsExactly(
                        "status 202",
                        "status 500",
                        "header dropped Vary",
                        "field dropped /projects",
                        "field dropped /projects/*/id",
                        "field dropped /projects/*/tags",
                        "field dropped /projects/*/enabled",
                        "field dropped /next",
                        "field type /projects",
                        "field type /projects/*/id",
                        "field type /projects/*/tags",
                        "field type /projects/*/enabled",
                        "field type /next",
                        "field value /projects/*/id",
                        "field value /projects/*/enabled",
                        "extra field /",
                        "extra field /projects/*",
                        "element missing /projects",
                        "element foreign /projects",
                        "order /projects",
                        "filter ignored name",
                        "stale state",
                        "unparsable body",
                        "empty body");
        assertThat(Lies.about(honest)).extracting(Lie::description).isEqualTo(descriptions(lies));
    }

    @Test
    void onlyUnknownFieldsAreCountedApart() {
        assertThat(LieKind.values()).filteredOn(LieKind::isCountedApart).containsExactly(LieKind.EXTRA_FIELD);
    }

    @Test
    void everyLieAboutAnAnswerChangesItAndIsForgotten() {
        make("first");
        make("second");
        for (String path : List.of(
                "/identity/v3",
                "/identity/v3/auth/catalog",
                "/identity/v3/users/" + member.userId(),
                "/identity/v3/users/" + member.userId() + "/projects",
                KEYPAIRS,
                KEYPAIRS + "/first",
                KEYPAIRS + "/nope")) {
            Answer truth = member.send("GET", path);
            for (Lie lie : Lies.about(told("GET", path, truth))) {
                if (lie.kind() != LieKind.STALE_STATE) {
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

    @Test
    void aLieIsToldForEveryAnswerOfItsKindAndForNoOther() {
        make("first");
        make("second");
        Lie lie = lie("GET", KEYPAIRS + "/first", LieKind.FIELD_DROPPED, "/keypair/fingerprint");
        cloud.tell(lie);

        assertThat(member.send("GET", KEYPAIRS + "/second").at("/keypair").has("fingerprint"))
                .isFalse();
        assertThat(member.send("GET", KEYPAIRS + "/first").at("/keypair").has("fingerprint"))
                .isFalse();
        assertThat(member.send("GET", KEYPAIRS).at("/keypairs/0/keypair").has("fingerprint"))
                .as("another path")
                .isTrue();
        assertThat(member.send("GET", KEYPAIRS + "/first?x=1").at("/keypair").has("fingerprint"))
                .as("another query")
                .isTrue();
        assertThat(member.send("GET", KEYPAIRS + "/nope").status())
                .as("another status")
                .isEqualTo(404);
        assertThat(cloud.told(lie)).isEqualTo(2);
    }

    @Test
    void theMissingElementIsTheOneThatCameSince() {
        make("anothers");
        Lie lie = lie("GET", KEYPAIRS, LieKind.ELEMENT_MISSING, "/keypairs");
        cloud.tell(lie);
        make("a-new-one");

        assertThat(names(member.send("GET", KEYPAIRS))).containsExactly("anothers");
    }

    @Test
    void theMissingElementIsNotOneTheCloudWasStartedWith() {
        String all = "/identity/v3/users/" + member.userId() + "/application_credentials";
        member.send("POST", all, "{'application_credential':{'name':'given'}}");
        cloud.tell(lie("GET", all, LieKind.ELEMENT_MISSING, "/application_credentials"));

        Answer list = member.send("GET", all);

        assertThat(list.at("/application_credentials")).hasSize(1);
        assertThat(list.at("/application_credentials/0/name").asText()).isEqualTo("reference");
    }

    @Test
    void aForeignElementIsNobodys() {
        make("mine");
        cloud.tell(lie("GET", KEYPAIRS, LieKind.ELEMENT_FOREIGN, "/keypairs"));

        assertThat(names(member.send("GET", KEYPAIRS))).containsExactly("mine", "mine-lie");
    }

    @Test
    void anIgnoredFilterLetsEverythingThrough() {
        String all = "/identity/v3/users/" + member.userId() + "/application_credentials";
        member.send("POST", all, "{'application_credential':{'name':'a'}}");
        String filtered = all + "?name=a";
        Lie lie = lie("GET", filtered, LieKind.FILTER_IGNORED, "name");
        assertThat(member.send("GET", filtered).at("/application_credentials")).hasSize(1);

        cloud.tell(lie);

        assertThat(member.send("GET", filtered).at("/application_credentials")).hasSize(2);
        assertThat(cloud.told(lie)).isEqualTo(1);
    }

    @Test
    void aFilterThatWouldHaveHadNoEffectIsNoLie() {
        String filtered = "/identity/v3/users/" + member.userId() + "/projects?name=reference";
        Lie lie = lie("GET", filtered, LieKind.FILTER_IGNORED, "name");
        cloud.tell(lie);

        assertThat(member.send("GET", filtered).at("/projects")).hasSize(1);
        assertThat(cloud.told(lie)).as("nothing was left out before").isZero();
    }

    @Test
    void anIgnoredDeletionIsAcknowledged() {
        make("mine");
        Lie lie = onlyLie(Lies.about(exchange("DELETE", KEYPAIRS + "/x", 202, "")), LieKind.DELETION_IGNORED);
        cloud.tell(lie);

        assertThat(member.send("DELETE", KEYPAIRS + "/mine").status()).isEqualTo(202);
        assertThat(cloud.told(lie)).isEqualTo(1);
        assertThat(member.send("DELETE", KEYPAIRS + "/nope").status()).isEqualTo(404);
        assertThat(cloud.told(lie)).as("there was nothing to delete").isEqualTo(1);
        assertThat(member.send("GET", KEYPAIRS + "/mine").status()).isEqualTo(200);
    }

    @Test
    void anIgnoredCreationIsAcknowledged() {
        Lie lie = onlyLie(
                Lies.about(exchange("POST", KEYPAIRS, 200, "{\"keypair\":{\"name\":\"x\"}}")),
                LieKind.CREATION_IGNORED);
        cloud.tell(lie);

        assertThat(make("mine").at("/keypair/name").asText()).isEqualTo("mine");
        assertThat(cloud.told(lie)).isEqualTo(1);
        assertThat(member.send("GET", KEYPAIRS + "/mine").status()).isEqualTo(404);
    }

    @Test
    void anIgnoredUpdateIsAcknowledged() {
        Client expendable = Client.of(cloud).login("expendable", "secret", "expendable");
        String path = "/identity/v3/users/" + expendable.userId() + "/password";
        Lie lie = onlyLie(Lies.about(exchange("POST", path, 204, "")), LieKind.UPDATE_IGNORED);
        cloud.tell(lie);

        assertThat(expendable
                        .send("POST", path, "{'user':{'original_password':'secret','password':'other'}}")
                        .status())
                .isEqualTo(204);
        assertThat(cloud.told(lie)).isEqualTo(1);
        assertThat(Client.of(cloud).login("expendable", "secret", "expendable").token())
                .isNotEmpty();
    }

    @Test
    void staleStateShowsWhatWasBeforeTheChange() {
        make("first");
        Lie ofShow = lie("GET", KEYPAIRS + "/first", LieKind.STALE_STATE, "");
        Lie ofGone = lie("GET", KEYPAIRS + "/nope", LieKind.STALE_STATE, "");
        Lie ofList = lie("GET", KEYPAIRS, LieKind.STALE_STATE, "");
        cloud.tell(ofShow);
        cloud.tell(ofGone);
        cloud.tell(ofList);
        assertThat(member.send("GET", KEYPAIRS + "/first").status())
                .as("nothing changed yet")
                .isEqualTo(200);
        assertThat(cloud.told(ofShow)).isZero();

        make("second");
        assertThat(names(member.send("GET", KEYPAIRS))).containsExactly("first");
        assertThat(member.send("GET", KEYPAIRS + "/second").status()).isEqualTo(404);

        member.send("DELETE", KEYPAIRS + "/first");
        assertThat(member.send("GET", KEYPAIRS + "/first").status()).isEqualTo(200);
        assertThat(cloud.told(ofList)).isEqualTo(1);
        assertThat(cloud.told(ofGone)).isEqualTo(1);
    }

    @Test
    void aNewTokenIsNoChangeAndARevokedOneIs() {
        make("first");
        Lie ofList = lie("GET", KEYPAIRS, LieKind.STALE_STATE, "");
        Client spare = Client.of(cloud).login("member", "secret", "reference");
        cloud.tell(ofList);
        make("second");
        Client later = Client.of(cloud).login("member", "secret", "reference");
        assertThat(names(later.send("GET", KEYPAIRS)))
                .as("a token that is newer than the state it is shown")
                .containsExactly("first");

        cloud.honest();
        Map<String, String> subject = Map.of("X-Subject-Token", spare.token());
        Answer gone = new Answer(
                404,
                later.send("GET", "/identity/v3").headers(),
                member.send("GET", KEYPAIRS).body());
        Lie ofToken = onlyLie(Lies.about(told("GET", "/identity/v3/auth/tokens", gone)), LieKind.STALE_STATE);
        cloud.tell(ofToken);
        later.send("DELETE", "/identity/v3/auth/tokens", "", subject);
        assertThat(later.send("GET", "/identity/v3/auth/tokens", "", subject).status())
                .isEqualTo(200);
        assertThat(cloud.told(ofToken)).isEqualTo(1);
    }

    @Test
    void aLieNamesTheExchangeAndWhatIsDistorted() {
        Lie lie = onlyLie(Lies.about(exchange("DELETE", KEYPAIRS + "/x", 202, "")), LieKind.DELETION_IGNORED);

        assertThat(lie).hasToString("DELETE /compute/v2.1/os-keypairs/{} 202: deletion ignored");
    }

    @Test
    void aPathThatTheCloudDoesNotSimulateStandsForItself() {
        assertThat(Lies.about(exchange("GET", "/elsewhere/42", 200, "")))
                .allMatch(lie -> lie.description().startsWith("GET /elsewhere/42 200: "));
    }

    private Lie lie(String method, String path, LieKind kind, String detail) {
        String suffix = detail.isEmpty() ? kind.toString() : kind + " " + detail;
        return Lies.about(told(method, path, member.send(method, path))).stream()
                .filter(lie -> lie.description().endsWith(": " + suffix))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(suffix).hasSize(1);
                    return found.get(0);
                }));
    }

    private static Lie onlyLie(List<Lie> lies, LieKind kind) {
        List<Lie> found = lies.stream().filter(lie -> lie.kind() == kind).toList();
        assertThat(found).as(kind.toString()).hasSize(1);
        return found.get(0);
    }

    private static ToldExchange exchange(String method, String path, int status, String body) {
        return new ToldExchange(method, path, "", "", status, Map.of(), body);
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

    private Answer make(String name) {
        return member.send("POST", KEYPAIRS, "{'keypair':{'name':'" + name + "','public_key':'" + KEY + "'}}");
    }

    private static List<String> names(Answer list) {
        List<String> names = new ArrayList<>();
        for (JsonNode element : list.at("/keypairs")) {
            names.add(element.at("/keypair/name").asText());
        }
        return names;
    }

    /** All of an answer but what differs from one honest answer to the next. */
    private static String essence(Answer answer) {
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        return answer.status() + " " + headers + " " + answer.body();
    }

    private static List<String> descriptions(List<Lie> lies) {
        return lies.stream().map(Lie::description).toList();
    }
}
