package io.github.interop4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResolvingTests {

    private final Guidelines bundled = Guidelines.bundled();

    @Property(tries = 100)
    void theOrderOfKeysDoesNotMatter(@ForAll("ids") String id, @ForAll long seed) {
        Guideline guideline = bundled.get(id);
        Guideline shuffled = shuffled(guideline, new Random(seed));
        for (Program program : Resolver.programs(guideline)) {
            Requirements one = Requirements.of(guideline, program);
            Requirements other = Requirements.of(shuffled, program);
            assertThat(other.capabilities()).isEqualTo(one.capabilities());
            assertThat(other.tests()).isEqualTo(one.tests());
            RefstackQuery query = RefstackQuery.of(program.written());
            if (program.compareTo(Program.ORCHESTRATION) <= 0) {
                assertThat(RefstackServer.testList(shuffled, query))
                        .isEqualTo(RefstackServer.testList(guideline, query));
            }
        }
    }

    @Property(tries = 100)
    void aStatusFilterIsTheUnionOfItsParts(
            @ForAll("ids") String id,
            @ForAll Set<CapabilityStatus> statuses,
            @ForAll boolean aliases,
            @ForAll boolean flagged) {
        Guideline guideline = bundled.get(id);
        for (Program program : Resolver.programs(guideline)) {
            Requirements requirements = Requirements.of(guideline, program);
            List<Requirement> parts = statuses.stream()
                    .flatMap(each -> requirements.tests(EnumSet.of(each)).stream())
                    .toList();
            assertThat(requirements.tests(statuses)).containsExactlyInAnyOrderElementsOf(parts);
            if (program.compareTo(Program.ORCHESTRATION) <= 0) {
                Set<String> lines = statuses.stream()
                        .flatMap(each -> lines(guideline, program, Set.of(each), aliases, flagged).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(new TreeSet<>(lines(guideline, program, statuses, aliases, flagged)))
                        .isEqualTo(lines);
            }
        }
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(bundled.ids());
    }

    private static List<String> lines(
            Guideline guideline, Program program, Set<CapabilityStatus> statuses, boolean aliases, boolean flagged) {
        Set<String> words = statuses.stream().map(CapabilityStatus::written).collect(Collectors.toSet());
        return RefstackServer.testList(
                guideline, new RefstackQuery(program.written(), Optional.of(words), aliases, flagged));
    }

    private static Guideline shuffled(Guideline guideline, Random random) {
        return new Guideline(
                guideline.id(),
                guideline.schema(),
                guideline.origin(),
                guideline.approval(),
                shuffled(
                        guideline.platforms().stream()
                                .map(each -> new Platform(each.name(), each.addOn(), shuffled(each.uses(), random)))
                                .toList(),
                        random),
                shuffled(
                        guideline.components().stream()
                                .map(each -> new Component(each.name(), shuffled(each.listings(), random)))
                                .toList(),
                        random),
                shuffled(
                        guideline.capabilities().stream()
                                .map(each -> new Capability(
                                        each.name(),
                                        each.project(),
                                        each.admin(),
                                        each.requiredSince(),
                                        each.flagListMissing(),
                                        shuffled(each.tests(), random)))
                                .toList(),
                        random),
                guideline.findings());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
