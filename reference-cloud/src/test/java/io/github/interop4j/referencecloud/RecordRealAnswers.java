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
        }
        Files.writeString(
                Path.of(arguments[3]),
                real.shapes().entrySet().stream()
                        .map(entry -> entry.getKey() + " | " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
