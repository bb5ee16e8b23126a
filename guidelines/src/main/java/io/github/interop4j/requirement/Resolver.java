package io.github.interop4j.requirement;

import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.ComponentUse;
import io.github.interop4j.guideline.ComponentUse.Part;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.Platform;
import io.github.interop4j.guideline.UnknownNameException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Resolves a guideline and a program into what is owed: by id, strongest status first, without duplicates. */
@API(status = API.Status.EXPERIMENTAL)
public final class Resolver {

    private static final String COMPONENT_PREFIX = "os_powered_";

    private final Guidelines others;

    /** Take parts that stand in another guideline from these. */
    public Resolver(Guidelines others) {
        this.others = others;
    }

    /** The programs a guideline can be resolved for. */
    public static List<Program> programs(Guideline guideline) {
        return Arrays.stream(Program.values())
                .filter(each -> !uses(guideline, each).isEmpty())
                .toList();
    }

    /**
     * Resolve a program of the guideline as it stands: an add-on without the platform below it.
     *
     * @throws UnknownNameException if the guideline has no such program; the message lists those it has
     */
    public Requirements resolve(Guideline guideline, Program program) {
        return resolve(guideline, program, Set.of(Part.REQUIRED));
    }

    /** Resolve a program and, for an add-on, the platform components it rests on. */
    public Requirements resolveWithPlatform(Guideline guideline, Program program) {
        return resolve(guideline, program, Set.of(Part.REQUIRED, Part.PLATFORM_REQUIRED));
    }

    private Requirements resolve(Guideline guideline, Program program, Set<Part> parts) {
        List<ComponentUse> uses = uses(guideline, program);
        if (uses.isEmpty()) {
            throw UnknownNameException.of(
                    "program of " + guideline.id(),
                    program.written(),
                    programs(guideline).stream().map(Program::written).toList());
        }
        Map<String, Component> own = new HashMap<>();
        for (Component each : guideline.components()) {
            own.putIfAbsent(each.name(), each);
        }
        Collected collected = new Collected();
        for (ComponentUse use : uses) {
            if (parts.contains(use.part())) {
                Component here = own.get(use.component());
                Guideline home = here == null ? home(guideline, use) : guideline;
                collected.add(home, here == null ? component(home, use.component()) : here);
            }
        }
        return collected.requirements(guideline, program);
    }

    private static List<ComponentUse> uses(Guideline guideline, Program program) {
        if (!guideline.schema().metadata()) {
            return uses1x(guideline, program);
        }
        Optional<Platform> platform = guideline.platform(program.displayName());
        String own = COMPONENT_PREFIX + program.written();
        return platform.or(() -> guideline.platforms().stream()
                        .filter(Platform::addOn)
                        .filter(each -> each.uses().stream()
                                .anyMatch(use -> use.part() == Part.REQUIRED
                                        && use.component().equals(own)))
                        .findFirst())
                .map(Platform::uses)
                .orElse(List.of());
    }

    private static List<ComponentUse> uses1x(Guideline guideline, Program program) {
        if (program == Program.PLATFORM) {
            return guideline.platform(program.written()).map(Platform::uses).orElse(List.of());
        }
        return guideline
                .component(program.written())
                .map(each -> List.of(new ComponentUse(each.name(), Part.REQUIRED, Optional.empty())))
                .orElse(List.of());
    }

    /** The guideline a component stands in that is not in this one: sources are addresses that end in the file's name. */
    private Guideline home(Guideline guideline, ComponentUse use) {
        if (use.source().isEmpty()) {
            return guideline;
        }
        String source = use.source().get();
        String file = source.substring(source.lastIndexOf('/') + 1);
        return others.get(file.endsWith(".json") ? file.substring(0, file.length() - 5) : file);
    }

    /** Components were renamed with schema 2.0, and the vertical asks a 1.6 file by the new name. */
    private static Component component(Guideline home, String name) {
        String before = name.equals("os_powered_storage") ? "object" : name.replace(COMPONENT_PREFIX, "");
        return home.component(name)
                .or(() -> home.component(before))
                .orElseThrow(() -> UnknownNameException.of(
                        "component of " + home.id(),
                        name,
                        home.components().stream().map(Component::name).toList()));
    }
}
