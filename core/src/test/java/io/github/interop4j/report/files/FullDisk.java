package io.github.interop4j.report.files;

import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.Runs;
import java.nio.file.Path;

/** Writes results where there is not room for all, in a process of its own whose files may not grow beyond a limit. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) {
        ResultFiles files = ResultFiles.write(
                Hostile.report(Runs.everyOutcome()), ResultFolder.writable(Path.of(arguments[0]), ""));
        files.failures().forEach(System.out::println);
        files.written().forEach(name -> System.out.println("written: " + name));
    }
}
