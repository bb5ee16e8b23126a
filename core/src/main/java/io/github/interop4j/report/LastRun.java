package io.github.interop4j.report;

import io.github.interop4j.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The last run of a cloud that was written down in one of some folders.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LastRun {

    private static final String NOT_COMPARED = "not compared with an earlier run: ";

    private LastRun() {}

    /**
     * Returns the run that was written last of those with this member; each folder may hold a run.json, or folders that do.
     * What cannot be read is passed over: a plan is no place to mend old results.
     */
    public static Optional<RecordedRun> of(String member, Collection<Path> folders) {
        return folders.stream()
                .flatMap(folder -> files(folder, passedOver -> {}).stream())
                .sorted(Comparator.comparing(LastRun::written).reversed())
                .flatMap(file -> read(file, passedOver -> {}).stream())
                .filter(run -> member.equals(run.roles().get("member")))
                .findFirst();
    }

    /**
     * Returns the run before this one: that which ended last of those of the same member, guideline and program which
     * were asked for all that this one ran, and came to it. If there is none, that which left out least.
     *
     * @param folders each may hold a run.json, or folders that do
     * @param warned  told of each file that should be a run and cannot be read; the others are looked at all the same
     */
    public static Optional<RecordedRun> before(RunResult now, Collection<Path> folders, Consumer<String> warned) {
        String member = now.roles().getOrDefault("member", "");
        return folders.stream()
                .flatMap(folder -> files(folder, warned).stream())
                .distinct()
                .flatMap(file -> read(file, warned).stream())
                .filter(run -> !run.run().equals(now.run()))
                .filter(run -> member.equals(run.roles().get("member")))
                .filter(run ->
                        run.guideline().equals(now.requirements().guideline().id()))
                .filter(run -> run.program().equals(now.requirements().program().written()))
                .filter(run -> !run.started().isAfter(now.started()))
                .min(Comparator.comparing((RecordedRun run) -> SinceLastRun.leftOut(run, now))
                        .thenComparing(RecordedRun::finished, Comparator.reverseOrder()));
    }

    private static List<Path> files(Path folder, Consumer<String> warned) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(folder)) {
            return Stream.concat(Stream.of(folder.resolve(RunJson.FILE)), below.map(each -> each.resolve(RunJson.FILE)))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            warned.accept(NOT_COMPARED + folder + " cannot be read: " + ResultFolder.reason(e));
            return List.of();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // it was removed since: then it cannot be read either
        }
    }

    private static Optional<RecordedRun> read(Path file, Consumer<String> warned) {
        try {
            return Optional.of(RunJson.read(file));
        } catch (NotARun e) {
            warned.accept(NOT_COMPARED + e.getMessage());
            return Optional.empty();
        }
    }
}
