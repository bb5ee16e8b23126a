package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Write down how a real OpenStack answers, for {@link LikenessTests}.
 *
 * <p>Arguments: the address of Keystone without version, the one password of the users {@code demo}, {@code alt_demo},
 * {@code reader}, {@code expendable} and {@code admin}, the folder of the tables, and the names of the {@link Subject}s
 * to ask about.
 */
final class RecordRealAnswers {

    private RecordRealAnswers() {}

    /** They outlive the application credentials that they came with. */
    private static void removeAccessRules(Client member, String identity) {
        String all = identity + "/v3/users/" + member.userId() + "/access_rules";
        member.send("GET", all)
                .at("/access_rules")
                .forEach(
                        rule -> member.send("DELETE", all + "/" + rule.at("/id").asText()));
    }

    public static void main(String[] arguments) throws IOException {
        for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
            record(Subject.valueOf(name), URI.create(arguments[0]), arguments[1], Path.of(arguments[2]));
        }
    }

    private static void record(Subject subject, URI identity, String password, Path folder) throws IOException {
        Side real = Side.of(identity, password);
        Client admin = real.as("admin");
        String roleId = admin.send("GET", identity + "/v3/roles?name=admin")
                .at("/roles/0/id")
                .asText();
        String grant = identity + "/v3/domains/default/users/" + admin.userId() + "/roles/" + roleId;
        admin.send("PUT", grant);
        try {
            subject.ask(real);
        } finally {
            admin.send("DELETE", grant);
            removeAccessRules(real.as("member"), identity.toString());
        }
        Files.writeString(
                folder.resolve(subject.table()),
                real.shapes().entrySet().stream()
                        .map(entry -> entry.getKey() + " | " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
