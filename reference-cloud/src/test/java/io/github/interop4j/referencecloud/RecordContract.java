package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Write down how a real OpenStack answers what Tempest asks, for {@link ContractTests}; in projects of its own, which
 * it makes and removes.
 *
 * <p>Arguments: the address of Keystone without version, the password of {@code admin}, the folder of the tables; after
 * them, texts that the names of the classes to record anew contain, or {@code missing} for those that the table lacks;
 * without, all are recorded.
 */
final class RecordContract {

    private final Side admins;
    private final Client admin;
    private final String identity;
    private final List<String> made = new ArrayList<>();

    private RecordContract(Side admins, String identity) {
        this.admins = admins;
        this.identity = identity;
        admin = admins.as("admin");
    }

    public static void main(String[] arguments) throws IOException {
        Side admins = Side.of(URI.create(arguments[0]), arguments[1]);
        RecordContract recording = new RecordContract(admins, arguments[0]);
        Traffic traffic = Traffic.ofTempest();
        if (arguments.length > 3) {
            List<String> wanted = arguments[3].equals("missing")
                    ? ContractTable.missing()
                    : List.of(arguments).subList(3, arguments.length);
            traffic = new Traffic(traffic.classes().stream()
                    .filter(each -> wanted.stream().anyMatch(each.name()::contains))
                    .toList());
        }
        try {
            SortedMap<String, Shape> known = arguments.length > 3 ? ContractTable.read() : new TreeMap<>();
            recording.replay(recording.withPeople(), traffic, known, Path.of(arguments[2]));
        } finally {
            recording.removePeople();
        }
    }

    private void replay(Side side, Traffic traffic, SortedMap<String, Shape> answers, Path folder) throws IOException {
        Replay replay = new Replay(side, Duration.ofSeconds(60), Duration.ofMillis(300));
        for (Traffic.TestClass tests : traffic.classes()) {
            replay.run(new Traffic(List.of(tests)));
            answers.putAll(replay.answers());
            ContractTable.write(answers, folder); // class by class, since it takes long and may be cut short
        }
        replay.unsent().forEach((label, name) -> System.out.println("not sent, without {" + name + "}: " + label));
        replay.leftovers().forEach(leftover -> System.out.println("left: " + leftover));
        Replay.surprises(traffic, side.shapes()).forEach(System.out::println);
        System.out.println(side.shapes().size() + " requests");
    }

    private Side withPeople() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String member = roleId("member");
        String password = UUID.randomUUID().toString();
        Map<String, Side.Person> people = new HashMap<>(Map.of("admin", admins.person("admin")));
        for (String who : new String[] {"member", "other", "expendable"}) {
            String name = "contract-" + run + "-" + who;
            String project = make("project", "{'project':{'name':'" + name + "','domain_id':'default'}}");
            String user = make(
                    "user", "{'user':{'name':'" + name + "','domain_id':'default','password':'" + password + "'}}");
            admin.send("PUT", identity + "/v3/projects/" + project + "/users/" + user + "/roles/" + member);
            people.put(who, new Side.Person(name, password, name));
        }
        return admins.with(people);
    }

    private String make(String kind, String body) {
        Answer answer = admin.send("POST", identity + "/v3/" + kind + "s", body);
        String id = answer.at("/" + kind + "/id").asText();
        if (id.isEmpty()) {
            throw new IllegalStateException("no " + kind + ": " + answer.status() + " " + answer.body());
        }
        made.add(identity + "/v3/" + kind + "s/" + id);
        return id;
    }

    private String roleId(String name) {
        return admin.send("GET", identity + "/v3/roles?name=" + name)
                .at("/roles/0/id")
                .asText();
    }

    private void removePeople() {
        made.forEach(path -> admins.as("admin").send("DELETE", path));
    }
}
