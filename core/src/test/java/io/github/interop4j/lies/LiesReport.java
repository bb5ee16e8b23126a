package io.github.interop4j.lies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The trials of a module as text: the score a check and a kind, and every survivor by name.
 */
public final class LiesReport {

    private LiesReport() {}

    /** Writes the report and returns its summary line. */
    public static String write(Path file, List<Trial> trials) {
        List<Told> all =
                trials.stream().flatMap(each -> each.counted().stream()).toList();
        long noticed = all.stream().filter(Told::isNoticed).count();
        String summary = String.format(
                Locale.ROOT,
                "lies: %d checks, %d lies told, %d noticed (%d by verdict, %d by finding, %d by rule), %d not; %s",
                trials.size(),
                all.size(),
                noticed,
                trials.stream()
                        .mapToLong(each -> each.noticed(Told.Noticed.BY_VERDICT))
                        .sum(),
                trials.stream()
                        .mapToLong(each -> each.noticed(Told.Noticed.BY_FINDING))
                        .sum(),
                trials.stream()
                        .mapToLong(each -> each.noticed(Told.Noticed.BY_RULE))
                        .sum(),
                all.size() - noticed,
                Score.of(trials).stream().map(Score::toString).collect(Collectors.joining("; ")));
        var text = new StringBuilder(summary).append("\n\n");
        Map<String, List<Told>> kinds = all.stream()
                .collect(
                        Collectors.groupingBy(each -> each.lie().kind().toString(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, told) -> text.append(String.format(
                Locale.ROOT,
                "%-20s %4d of %4d%n",
                kind,
                told.stream().filter(Told::isNoticed).count(),
                told.size())));
        for (Trial trial : trials) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%s %s: %d of %d%n",
                    trial.id(),
                    trial.source(),
                    trial.counted().size() - trial.survivors().size(),
                    trial.counted().size()));
            trial.told()
                    .forEach(each -> text.append("  ")
                            .append(each.noticed()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '))
                            .append(": ")
                            .append(each.lie().description())
                            .append(
                                    each.reason().isEmpty()
                                            ? ""
                                            : " | "
                                                    + each.reason()
                                                            .lines()
                                                            .findFirst()
                                                            .orElse(""))
                            .append('\n'));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summary;
    }
}
