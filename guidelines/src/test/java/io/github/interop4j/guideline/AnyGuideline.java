package io.github.interop4j.guideline;

import io.github.interop4j.guideline.ComponentUse.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes up guidelines with names of any characters. */
final class AnyGuideline {

    private static final Arbitrary<String> TEXT = Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
            Arbitraries.strings()
                    .withChars("\\\t\n\r ua0\u0000\u007f\ud800\udc00é,[]")
                    .ofMinLength(1)
                    .ofMaxLength(6),
            Arbitraries.strings().all().ofMinLength(1).ofMaxLength(4));
    private static final Arbitrary<LocalDate> DATE =
            Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);

    private AnyGuideline() {}

    static Arbitrary<Guideline> any() {
        return Combinators.combine(
                        TEXT,
                        Combinators.combine(TEXT, Arbitraries.of(true, false)).as(Schema::new),
                        origin(),
                        approval(),
                        platform().list().ofMaxSize(2),
                        component().list().ofMaxSize(2),
                        capability().list().ofMaxSize(3),
                        finding().list().ofMaxSize(2))
                .as(Guideline::new);
    }

    private static Arbitrary<Origin> origin() {
        Arbitrary<Origin> plain = Combinators.combine(
                        TEXT,
                        TEXT,
                        Arbitraries.longs().greaterOrEqual(0),
                        Combinators.combine(TEXT, texts())
                                .as(Reconstruction::new)
                                .optional())
                .as((name, sum, bytes, basis) -> new Origin(name, sum, bytes, basis, Optional.empty()));
        return Combinators.combine(plain, plain.optional())
                .as((own, base) -> base.map(own::on).orElse(own));
    }

    private static Arbitrary<Approval> approval() {
        return Combinators.combine(Arbitraries.of(ApprovalStatus.values()), TEXT.optional(), TEXT.optional(), texts())
                .as(Approval::new);
    }

    private static Arbitrary<Platform> platform() {
        Arbitrary<ComponentUse> use = Combinators.combine(TEXT, Arbitraries.of(Part.values()), TEXT.optional())
                .as(ComponentUse::new);
        return Combinators.combine(TEXT, Arbitraries.of(true, false), use.list().ofMaxSize(3))
                .as(Platform::new);
    }

    private static Arbitrary<Component> component() {
        Arbitrary<Listing> listing = Combinators.combine(TEXT, TEXT).as(Listing::new);
        return Combinators.combine(TEXT, listing.list().ofMaxSize(3)).as(Component::new);
    }

    private static Arbitrary<Capability> capability() {
        return Combinators.combine(
                        TEXT,
                        TEXT,
                        Arbitraries.of(true, false),
                        TEXT.optional(),
                        Arbitraries.of(true, false),
                        test().list().ofMaxSize(3))
                .as(Capability::new);
    }

    private static Arbitrary<ListedTest> test() {
        Arbitrary<Flag> flag = Combinators.combine(
                        TEXT.optional(), DATE.optional(), Arbitraries.of(Flag.Spelling.values()))
                .as(Flag::new);
        Arbitrary<Waiver> waiver = Combinators.combine(TEXT, TEXT, DATE).as(Waiver::new);
        Arbitrary<Optional<String>> written = TEXT.optional();
        return Combinators.combine(TEXT, written, TEXT.optional(), texts(), flag.optional(), waiver.optional())
                .as((name, id, inferred, aliases, marked, waived) -> new ListedTest(
                        name,
                        id.orElse(""),
                        id.isPresent() ? TestId.bare(id.get()) : inferred,
                        aliases,
                        marked,
                        waived));
    }

    private static Arbitrary<Finding> finding() {
        return Combinators.combine(Arbitraries.of(Finding.Kind.values()), TEXT, texts())
                .as(Finding::new);
    }

    private static Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(TEXT, Arbitraries.just("")).list().ofMaxSize(3);
    }
}
