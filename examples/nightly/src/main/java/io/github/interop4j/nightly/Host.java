package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.report.Terminal;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.Redaction;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it: the process's, or in a test something else.
 *
 * @param out  for answers
 * @param err  for progress and complaints
 * @param redaction knows the credentials of the clouds that were read, lest an unforeseen message shows one
 */
record Host(
        Map<String, String> environment,
        Path workingDirectory,
        Path home,
        Path systemRoot,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Cancellation cancellation,
        Redaction redaction) {

    static Host ofProcess(Cancellation cancellation) {
        return new Host(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                Path.of("/"),
                inUtf8(FileDescriptor.out),
                inUtf8(FileDescriptor.err),
                Terminal.detect(System.getenv()),
                cancellation,
                new Redaction());
    }

    /** A nightly job often runs without a locale, where Java would write a question mark for every other letter. */
    private static PrintStream inUtf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    Clouds clouds() {
        return Clouds.discover(environment, workingDirectory, home, systemRoot);
    }

    /** Remembers what must not be shown of this cloud. */
    Cloud guarded(Cloud cloud) {
        if (cloud.credentials() instanceof Credentials.Password password) {
            redaction.learn(password.password().reveal());
        } else if (cloud.credentials() instanceof Credentials.ApplicationCredential application) {
            redaction.learn(application.secret().reveal());
        } else if (cloud.credentials() instanceof Credentials.Token token) {
            redaction.learn(token.token().reveal());
        }
        return cloud;
    }
}
