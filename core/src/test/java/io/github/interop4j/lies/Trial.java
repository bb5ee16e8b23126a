package io.github.interop4j.lies;

import io.github.interop4j.referencecloud.LieKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything one check was told that was not true, and what it noticed.
 *
 * @param hasBody whether any honest answer in its check phase had a body
 */
public record Trial(String id, String source, boolean hasBody, List<Told> told) {

    private static final Set<LieKind> CRUDE = EnumSet.of(LieKind.STATUS, LieKind.UNPARSABLE_BODY, LieKind.EMPTY_BODY);

    /** A check that is told one of these must notice at least one of its kind: they undo what it is about. */
    private static final Set<LieKind> TELLING =
            EnumSet.of(LieKind.FILTER_IGNORED, LieKind.DELETION_IGNORED, LieKind.STALE_STATE, LieKind.UPDATE_IGNORED);

    public Trial {
        told = List.copyOf(told);
    }

    /** Returns why the check can't be trusted to fail, in sentences; none for one that can. */
    public List<String> objections() {
        var objections = new ArrayList<String>();
        if (told.stream().noneMatch(Told::isNoticedByItsCheck)) {
            objections.add("it noticed none of " + told.size() + " lies: it cannot fail");
        }
        if (hasBody
                && told.stream()
                        .noneMatch(each -> each.isNoticedByItsCheck()
                                && !CRUDE.contains(each.lie().kind()))) {
            objections.add(
                    "it noticed no lie but of status or of a body that cannot be read: it does not look at what is said");
        }
        for (LieKind kind : TELLING) {
            List<Told> ofKind = told.stream()
                    .filter(each -> each.lie().kind() == kind && each.noticed() != Told.Noticed.UNTOLD)
                    .toList();
            if (!ofKind.isEmpty() && ofKind.stream().noneMatch(Told::isNoticedByItsCheck)) {
                objections.add("it did not notice: " + ofKind.get(0).lie().description());
            }
        }
        return objections;
    }

    /** Returns those that count: told, and of a kind that a check should notice. */
    public List<Told> counted() {
        return told.stream()
                .filter(each -> each.noticed() != Told.Noticed.UNTOLD)
                .filter(each -> !each.lie().kind().isCountedApart())
                .toList();
    }

    public List<Told> survivors() {
        return counted().stream().filter(each -> !each.isNoticed()).toList();
    }

    public long noticed(Told.Noticed how) {
        return counted().stream().filter(each -> each.noticed() == how).count();
    }
}
