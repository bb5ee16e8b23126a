package io.github.interop4j.service.choice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A choice that an earlier run made.
 *
 * @param facts        what decided, as people read it
 * @param reason       why it was chosen
 * @param alternatives what would have done as well, by name
 */
record Locked(
        String cloud,
        String kind,
        String purpose,
        String id,
        String name,
        String facts,
        String reason,
        List<String> alternatives,
        Instant when) {

    Locked {
        alternatives = List.copyOf(alternatives);
    }

    static Locked of(Choice<?> choice, Instant when) {
        Offer chosen = choice.chosen();
        return new Locked(
                choice.cloud(),
                chosen.kind(),
                choice.purpose(),
                chosen.id().value(),
                chosen.name(),
                chosen.facts(),
                choice.reason(),
                choice.alternatives().stream().map(Offer::name).toList(),
                when.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Makes the same choice among what would do now.
     *
     * @throws NoChoice if it is not among that any more, or is not what it was
     */
    <T extends Offer> Choice<T> among(List<T> offers) {
        Optional<T> same =
                offers.stream().filter(each -> each.id().value().equals(id)).findFirst();
        if (same.isEmpty()) {
            throw new NoChoice(told() + " is gone or would not do any more; what would: "
                    + offers.stream().map(Locked::told).collect(Collectors.joining("; ")));
        }
        if (!same.get().name().equals(name) || !same.get().facts().equals(facts)) {
            throw new NoChoice(told() + " is now " + told(same.get()));
        }
        List<T> others =
                offers.stream().filter(each -> !each.id().value().equals(id)).toList();
        return new Choice<>(cloud, purpose, same.get(), "as on " + day() + ", when it was " + reason, others);
    }

    /** What it was, with its id, since another may have its name. */
    private String told() {
        return kind + (purpose.isEmpty() ? " " : " " + purpose + " ") + name + " (" + facts + ", id " + id + ", chosen "
                + day() + ")";
    }

    private static String told(Offer offer) {
        return offer.name() + " (" + offer.facts() + ")";
    }

    private String day() {
        return when.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
