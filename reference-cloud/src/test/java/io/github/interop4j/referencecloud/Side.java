package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One of two clouds that are asked the same questions; keeps the shape of every answer.
 *
 * @param roots where a service is, by its type, without a slash at the end
 * @param people who stands for {@code member}, {@code other}, {@code expendable}, {@code reader} and {@code admin}
 * @param shapes what was answered, by the label of the question
 */
record Side(Client client, Map<String, String> roots, Map<String, Person> people, Map<String, Shape> shapes) {

    private static final String[] SERVICES = {"identity", "compute", "network", "volume", "object-store", "image"};
    private static final int MOST_POLLS = 5000;

    /** Someone who can log in. */
    record Person(String name, String password, String project) {}

    static Side of(ReferenceCloud cloud, String password) {
        Map<String, Person> people = new HashMap<>();
        for (String name : new String[] {"member", "other", "expendable", "reader", "admin"}) {
            String project =
                    Map.of("member", "reference", "reader", "reference").getOrDefault(name, name);
            people.put(name, new Person(name, password, project));
        }
        Map<String, String> roots = new HashMap<>();
        for (String service : SERVICES) {
            roots.put(service, "/" + service);
        }
        return new Side(Client.of(cloud), roots, people, new TreeMap<>());
    }

    /**
     * The development cloud: a port for each service, one password for everybody.
     *
     * @param identity where Keystone is, without version
     */
    static Side of(URI identity, String password) {
        Map<String, Person> people = Map.of(
                "member", new Person("demo", password, "demo"),
                "other", new Person("alt_demo", password, "alt_demo"),
                "expendable", new Person("expendable", password, "expendable"),
                "reader", new Person("reader", password, "demo"),
                "admin", new Person("admin", password, "admin"));
        Map<String, String> roots = new HashMap<>(Map.of("identity", identity.toString()));
        Side side = new Side(Client.at(""), roots, people, new TreeMap<>());
        JsonNode catalog =
                side.as("member").send("GET", identity + "/v3/auth/catalog").at("/catalog");
        for (JsonNode entry : catalog) {
            URI url = URI.create(entry.at("/endpoints/0/url").asText());
            String type = entry.path("type").asText().replaceAll("v[0-9]$", "");
            roots.put(type, url.getScheme() + "://" + url.getAuthority());
        }
        roots.put("identity", identity.toString());
        return side;
    }

    Answer ask(String label, Client who, String method, String service, String path) {
        return ask(label, who, method, service, path, "");
    }

    Answer ask(String label, Client who, String method, String service, String path, String body) {
        return ask(label, who, method, service, path, body, Map.of());
    }

    Answer ask(
            String label,
            Client who,
            String method,
            String service,
            String path,
            String body,
            Map<String, String> headers) {
        Answer answer = answer(who, method, root(service) + path, body, headers);
        keep(label, answer);
        return answer;
    }

    void keep(String label, Answer answer) {
        if (shapes.put(label, Shape.of(answer)) != null) {
            throw new IllegalStateException("two questions are labelled '" + label + "'");
        }
    }

    /** The same cloud, with others who can log in. */
    Side with(Map<String, Person> others) {
        return new Side(client, roots, others, new TreeMap<>());
    }

    /** Ask again and again, until an answer is as it should be; nothing is kept of it. */
    void await(Client who, String service, String path, Predicate<Answer> isReady) {
        for (int i = 0; i < MOST_POLLS; i++) {
            if (isReady.test(answer(who, "GET", root(service) + path, "", Map.of()))) {
                return;
            }
        }
        throw new IllegalStateException("waited in vain for " + path);
    }

    /** The answer; status 0 where the service broke down over the question, as Keystone does over some. */
    Answer answer(Client who, String method, String path, String body, Map<String, String> headers) {
        try {
            return who.trySend(method, path, body, headers);
        } catch (IOException breakdown) {
            return new Answer(0, HttpHeaders.of(Map.of(), (name, value) -> true), Body.empty());
        }
    }

    /** Ask with every field of a body left out, and with every field of a wrong type. */
    void askDistorted(String label, Client who, String service, String path, String body, Map<String, String> headers) {
        String json = body.replace('\'', '"');
        for (FieldPath field : FieldPath.fieldsOf(parsed(json))) {
            JsonNode without = parsed(json);
            field.eachOwner(without, ObjectNode::remove);
            askOnce(label + " without " + field, who, service, path, without, headers);
            JsonNode wrong = parsed(json);
            field.eachOwner(wrong, (owner, name) -> owner.set(name, Distortion.ofType(owner.get(name))));
            askOnce(label + " with a wrong " + field, who, service, path, wrong, headers);
        }
    }

    /** Ask, and delete what came of it. */
    private void askOnce(
            String label, Client who, String service, String path, JsonNode body, Map<String, String> headers) {
        Answer answer = ask(label, who, "POST", service, path, body.toString(), headers);
        boolean isCreated = answer.status() / 100 == 2 && answer.at("").size() == 1;
        JsonNode made = isCreated ? answer.at("").elements().next() : answer.at("/none");
        String name = made.path("id").asText(made.path("name").asText());
        if (!name.isEmpty()) {
            who.send("DELETE", root(service) + path + "/" + name, "", headers);
        }
    }

    static JsonNode parsed(String json) {
        return Body.of(json).json().orElseThrow();
    }

    Client as(String role) {
        Person person = person(role);
        return client.login(root("identity"), person.name(), person.password(), person.project());
    }

    /** The body of a request for a token. */
    String auth(String identity, String scope) {
        return "{'auth':{'identity':{" + identity + "}" + (scope.isEmpty() ? "" : ",'scope':" + scope) + "}}";
    }

    String token(Client proof) {
        return "'methods':['token'],'token':{'id':'" + proof.token() + "'}";
    }

    String password(String role) {
        return password(role, person(role).password());
    }

    String password(String role, String password) {
        return "'methods':['password'],'password':{'user':{'name':'"
                + person(role).name() + "','domain':{'id':'default'},'password':'" + password + "'}}";
    }

    String project(String role) {
        return "{'project':{'name':'" + person(role).project() + "','domain':{'name':'Default'}}}";
    }

    Client unscoped(String role) {
        Answer answer = client.send("POST", root("identity") + "/v3/auth/tokens", auth(password(role), "'unscoped'"));
        return new Client(
                client.http(),
                client.base(),
                answer.header("X-Subject-Token"),
                answer.at("/token/user/id").asText());
    }

    String projectOf(Client who) {
        return who.send("GET", root("identity") + "/v3/auth/projects")
                .at("/projects/0/id")
                .asText();
    }

    Person person(String role) {
        Person person = people.get(role);
        if (person == null) {
            throw new IllegalArgumentException("nobody stands for " + role);
        }
        return person;
    }

    String root(String service) {
        String root = roots.get(service);
        if (root == null) {
            throw new IllegalArgumentException("no root of " + service);
        }
        return root;
    }
}
