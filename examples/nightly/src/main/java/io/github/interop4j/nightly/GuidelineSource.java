package io.github.interop4j.nightly;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds what {@code ID|FILE} means: a file where there is one, otherwise a bundled guideline. */
final class GuidelineSource {

    private GuidelineSource() {}

    static Guideline read(Host host, String idOrFile) {
        Path file = host.workingDirectory().resolve(idOrFile);
        boolean looksLikeFile = idOrFile.matches(".*/.*|.*\\.(?:json|lst|txt|facts)");
        return looksLikeFile || Files.isRegularFile(file)
                ? Guidelines.read(file)
                : Guidelines.bundled().get(idOrFile);
    }

    /** The program asked for; otherwise the platform, or the only one there is. */
    static Program program(Guideline guideline, Optional<Program> asked) {
        List<Program> programs = Resolver.programs(guideline);
        return asked.orElseGet(() -> programs.size() == 1 ? programs.get(0) : Program.PLATFORM);
    }

    static Requirements requirements(Host host, String idOrFile, Optional<Program> asked, boolean withPlatform) {
        Guideline guideline = read(host, idOrFile);
        Resolver resolver = new Resolver(Guidelines.bundled());
        Program program = program(guideline, asked);
        return withPlatform ? resolver.resolveWithPlatform(guideline, program) : resolver.resolve(guideline, program);
    }
}
