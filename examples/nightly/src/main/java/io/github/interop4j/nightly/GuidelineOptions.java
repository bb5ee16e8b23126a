package io.github.interop4j.nightly;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which guideline, and which program of it. */
final class GuidelineOptions {

    private static final String USUAL = "2020.06";

    @Option(
            names = "--guideline",
            paramLabel = "ID|FILE",
            description = "The guideline: one that is bundled, or a file. Default: " + USUAL + ".")
    private String guideline = USUAL;

    @Option(
            names = "--program",
            paramLabel = "NAME",
            converter = Names.OfProgram.class,
            description = "The program: platform, compute, object, or an add-on such as dns."
                    + " Default: platform, or the only one that the guideline has.")
    private Optional<Program> program = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    Requirements requirements(Path workingDirectory) {
        Guideline chosen = chosen(workingDirectory);
        return Requirements.of(chosen, program.orElseGet(() -> usual(chosen)));
    }

    private Guideline chosen(Path workingDirectory) {
        Path file = workingDirectory.resolve(guideline);
        if (Files.isRegularFile(file)) {
            return Guidelines.read(file);
        }
        try {
            return Guidelines.bundled().get(guideline);
        } catch (UnknownNameException unknown) {
            throw new ParameterException(
                    Objects.requireNonNull(mixee).commandLine(),
                    unknown.getMessage() + System.lineSeparator() + "There is no file " + file + " either.");
        }
    }

    private static Program usual(Guideline guideline) {
        List<Program> programs = Resolver.programs(guideline);
        return programs.size() == 1 ? programs.get(0) : Program.PLATFORM;
    }
}
