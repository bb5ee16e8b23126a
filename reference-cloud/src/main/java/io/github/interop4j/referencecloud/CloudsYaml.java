package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.identity.People;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Write down how to reach a reference cloud, in the form every OpenStack client reads. */
final class CloudsYaml {

    private static final String MARK = "# Written by the interop4j reference cloud; good as long as that runs.\n";

    private CloudsYaml() {}

    static String of(URI authUrl, People.Settled people) {
        StringBuilder yaml = new StringBuilder(MARK).append("clouds:\n");
        people.accounts().forEach((name, account) -> {
            yaml.append("  ").append(cloudOf(name)).append(":\n");
            yaml.append("    auth:\n");
            append(
                    yaml,
                    Map.of(
                            "auth_url", authUrl.toString(),
                            "username", account.userName(),
                            "password", account.password(),
                            "project_name", account.projectName(),
                            "user_domain_name", "Default",
                            "project_domain_name", "Default"));
            appendRegion(yaml);
        });
        people.credential().ifPresent(credential -> {
            yaml.append("  reference-application-credential:\n");
            yaml.append("    auth_type: v3applicationcredential\n    auth:\n");
            append(
                    yaml,
                    Map.of(
                            "auth_url", authUrl.toString(),
                            "application_credential_id", credential.id(),
                            "application_credential_secret", credential.secret()));
            appendRegion(yaml);
        });
        return yaml.toString();
    }

    /** Write the file, for its owner alone; in place of an older one of ours, but of nobody else's. */
    static Path write(String yaml, Path file) throws IOException {
        if (Files.exists(file) && !Files.readString(file).startsWith(MARK)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "it is not from a reference cloud; name another file");
        }
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, yaml);
    }

    private static String cloudOf(String userName) {
        return userName.equals("member") ? "reference" : "reference-" + userName;
    }

    private static void append(StringBuilder yaml, Map<String, String> auth) {
        auth.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> yaml.append("      ")
                        .append(entry.getKey())
                        .append(": ")
                        .append(quoted(entry.getValue()))
                        .append('\n'));
    }

    private static void appendRegion(StringBuilder yaml) {
        yaml.append("    region_name: ").append(CatalogEntry.REGION).append("\n    interface: public\n");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
