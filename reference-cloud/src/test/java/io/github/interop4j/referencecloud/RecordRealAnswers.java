package io.github.interop4j.referencecloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Write down how a real OpenStack answers, for {@link LikenessTests}.
 *
 * <p>Arguments: the addresses of Keystone and Nova without version, the one password of the users {@code demo},
 * {@code alt_demo}, {@code reader}, {@code expendable} and {@code admin}, and the file to write.
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
        Side real = Side.of(URI.create(arguments[0]), URI.create(arguments[1]), arguments[2]);
        Client admin = real.as("admin");
        String roleId = admin.send("GET", arguments[0] + "/v3/roles?name=admin")
                .at("/roles/0/id")
                .asText();
        String grant = arguments[0] + "/v3/domains/default/users/" + admin.userId() + "/roles/" + roleId;
        admin.send("PUT", grant);
        try {
            LikenessTests.ask(real);
        } finally {
            admin.send("DELETE", grant);
            removeAccessRules(real.as("member"), arguments[0]);
        }
        Files.writeString(
                Path.of(arguments[3]),
                real.shapes().entrySet().stream()
                        .map(entry -> entry.getKey() + " | " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
