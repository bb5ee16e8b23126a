package io.github.interop4j.report;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.ServiceTypes;
import io.github.interop4j.cloud.Setting;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.run.Unreachable;
import io.github.interop4j.session.Identity;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.NoAnswer;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Tells people what is known of a cloud and where each value was said; never a secret.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CloudExplanation {

    private final PrintStream out;
    private final Terminal terminal;

    public CloudExplanation(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Prints what files and environment say, without asking the cloud. */
    public void print(Clouds clouds, Cloud cloud) {
        out.println(terminal.painted(Paint.STRONG, "cloud '" + cloud.name() + "'"));
        List<Setting> settings = cloud.settings();
        int keys = width(settings.stream().map(Setting::key).toList());
        int values = width(settings.stream().map(Setting::value).toList());
        for (Setting setting : settings) {
            out.println("  " + padded(setting.key(), keys) + padded(setting.value(), values)
                    + terminal.painted(Paint.FAINT, setting.origin().toString()));
        }
        heading("files");
        clouds.file().ifPresent(file -> out.println("  used     " + file));
        clouds.secureFile().ifPresent(file -> out.println("  used     " + file));
        clouds.skippedFiles().forEach(skipped -> out.println("  skipped  " + skipped));
        List<String> warnings = cloud.warnings();
        if (!warnings.isEmpty()) {
            heading("look at");
            warnings.forEach(warning -> out.println("  " + terminal.painted(Paint.DOUBTFUL, warning)));
        }
    }

    /**
     * Logs in, and prints as whom, and where each service answers.
     *
     * @throws io.github.interop4j.session.NotAuthenticated if the credential is refused
     * @throws Unreachable if Keystone gives no answer
     */
    public void print(Principal principal) {
        Identity identity = identity(principal);
        Cloud cloud = principal.cloud();
        heading("logged in as");
        out.println("  user      " + identity.userName() + " (" + identity.userId() + ")");
        out.println("  project   "
                + identity.projectName().orElse("none")
                + identity.projectId().map(id -> " (" + id + ")").orElse(""));
        out.println("  roles     " + String.join(", ", identity.roles()));
        out.println("  by        " + String.join(", ", identity.methods())
                + (identity.expires().equals(Instant.MAX) ? "" : ", until " + identity.expires()));
        heading("endpoints, interface " + cloud.endpointInterface()
                + cloud.region().map(region -> ", region " + region).orElse(""));
        var services = new TreeSet<>(cloud.endpointOverrides().keySet());
        principal.catalog().types().forEach(type -> services.add(ServiceTypes.canonical(type)));
        int width = width(services);
        for (String service : services) {
            String where = principal
                    .catalog()
                    .find(service)
                    .map(endpoint -> endpoint.uri().toString())
                    .orElse("not at this interface and region");
            String origin = cloud.endpointOverrides().containsKey(service) ? "endpoint override" : "catalog";
            out.println("  " + padded(service, width) + where + "  " + terminal.painted(Paint.FAINT, origin));
        }
    }

    private static Identity identity(Principal principal) {
        try {
            return principal.identity();
        } catch (NoAnswer failure) {
            throw new Unreachable(principal.cloud(), failure);
        }
    }

    private void heading(String text) {
        out.println();
        out.println(terminal.painted(Paint.STRONG, text));
    }

    private static int width(Iterable<String> texts) {
        int width = 1;
        for (String text : texts) {
            width = Math.max(width, text.length());
        }
        return width;
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s  ", text);
    }
}
