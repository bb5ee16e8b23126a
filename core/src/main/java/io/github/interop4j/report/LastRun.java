package io.github.interop4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The last run of a cloud that was written down in one of some folders.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LastRun {

    private static final String FILE = "run.json";

    private LastRun() {}

    /**
     * Returns the run that was written last of those with this member; each folder may hold a run.json, or folders that do.
     * What cannot be read is passed over: a plan is no place to mend old results.
     */
    public static Optional<RecordedRun> of(String member, Collection<Path> folders) {
        return folders.stream()
                .flatMap(folder -> files(folder).stream())
                .sorted(Comparator.comparing(LastRun::written).reversed())
                .flatMap(file -> read(file).stream())
                .filter(run -> member.equals(run.roles().get("member")))
                .findFirst();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(folder)) {
            return Stream.concat(Stream.of(folder.resolve(FILE)), below.map(each -> each.resolve(FILE)))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // it was removed since: then it cannot be read either
        }
    }

    private static Optional<RecordedRun> read(Path file) {
        try {
            return Optional.of(RunJson.read(file));
        } catch (NotARun e) {
            return Optional.empty();
        }
    }
}
