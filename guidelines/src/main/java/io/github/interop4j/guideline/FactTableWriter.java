package io.github.interop4j.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a guideline as a fact table: tab-separated lines, one fact each, no prose. */
final class FactTableWriter {

    static final String HEADER = "interop4j-guideline";
    static final String VERSION = "1";

    private final StringBuilder lines = new StringBuilder();

    private FactTableWriter() {}

    static String write(Guideline guideline) {
        FactTableWriter writer = new FactTableWriter();
        writer.guideline(guideline);
        return writer.lines.toString();
    }

    private void guideline(Guideline guideline) {
        line(HEADER, VERSION);
        line("id", guideline.id());
        line("schema", guideline.schema().version(), guideline.schema().metadata() ? "metadata" : "top-level");
        origin(guideline.origin());
        approval(guideline.approval());
        guideline.platforms().forEach(this::platform);
        guideline.components().forEach(this::component);
        guideline.capabilities().forEach(this::capability);
        guideline.findings().forEach(this::finding);
        line("end");
    }

    private void origin(Origin origin) {
        line("source", origin.name(), origin.sha256(), Long.toString(origin.bytes()));
        origin.reconstruction().ifPresent(reconstruction -> {
            line("reconstructed", reconstruction.basis());
            reconstruction.inferred().forEach(each -> line("inferred", each));
        });
        origin.base().ifPresent(base -> {
            line("extends");
            origin(base);
        });
    }

    private void approval(Approval approval) {
        line("approval", approval.status().written());
        approval.target().ifPresent(target -> line("target", target));
        approval.replaces().ifPresent(replaces -> line("replaces", replaces));
        approval.releases().forEach(release -> line("release", release));
    }

    private void platform(Platform platform) {
        line(platform.addOn() ? "add-on" : "platform", platform.name());
        platform.uses().forEach(use -> {
            if (use.source().isPresent()) {
                line("uses", use.part().written(), use.component(), use.source().get());
            } else {
                line("uses", use.part().written(), use.component());
            }
        });
    }

    private void component(Component component) {
        line("component", component.name());
        component.listings().forEach(each -> line("lists", each.written(), each.capability()));
    }

    private void capability(Capability capability) {
        List<String> line = new ArrayList<>(List.of("capability", capability.name(), capability.project()));
        line.add(capability.requiredSince().orElse(""));
        if (capability.admin()) {
            line.add("admin");
        }
        if (capability.flagListMissing()) {
            line.add("flag-list-missing");
        }
        line(line);
        capability.tests().forEach(this::test);
    }

    private void test(ListedTest test) {
        if (test.idInferred()) {
            line("test", test.name(), "", test.id().orElseThrow());
        } else {
            line("test", test.name(), test.writtenId());
        }
        test.aliases().forEach(alias -> line("alias", alias));
        test.flag()
                .ifPresent(flag -> line(
                        "flag",
                        flag.spelling().written(),
                        flag.type().orElse(""),
                        flag.date().map(LocalDate::toString).orElse("")));
        test.waiver().ifPresent(waiver -> line("waiver", waiver.until().toString(), waiver.owner(), waiver.reason()));
    }

    private void finding(Finding finding) {
        List<String> line = new ArrayList<>(List.of("finding", finding.kind().written(), finding.pointer()));
        line.addAll(finding.details());
        whole(line);
    }

    /** A line of a known number of fields: empty ones at the end need not be written. */
    private void line(String... fields) {
        line(List.of(fields));
    }

    private void line(List<String> fields) {
        int last = fields.size();
        while (last > 0 && fields.get(last - 1).isEmpty()) {
            last--;
        }
        whole(fields.subList(0, last));
    }

    private void whole(List<String> fields) {
        for (int index = 0; index < fields.size(); index++) {
            if (index > 0) {
                lines.append('\t');
            }
            escape(fields.get(index));
        }
        lines.append('\n');
    }

    private void escape(String field) {
        for (int index = 0; index < field.length(); index++) {
            char each = field.charAt(index);
            if (each == '\\') {
                lines.append("\\\\");
            } else if (each < ' ' || loneSurrogate(field, index)) {
                lines.append(String.format("\\u%04x", (int) each));
            } else {
                lines.append(each);
            }
        }
    }

    /** Half a character pair cannot be written in UTF-8. */
    private static boolean loneSurrogate(String field, int index) {
        char each = field.charAt(index);
        if (Character.isHighSurrogate(each)) {
            return index + 1 == field.length() || !Character.isLowSurrogate(field.charAt(index + 1));
        }
        return Character.isLowSurrogate(each) && (index == 0 || !Character.isHighSurrogate(field.charAt(index - 1)));
    }
}
