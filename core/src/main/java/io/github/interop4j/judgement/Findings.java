package io.github.interop4j.judgement;

import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The findings of one check, and the strictness it is judged with.
 *
 * <p>Belongs to the thread that opened it. A judgement on a thread without one is as strict as upstream and its
 * findings are lost.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Findings implements AutoCloseable {

    private static final ThreadLocal<Findings> CURRENT = new ThreadLocal<>();

    private final Strictness strictness;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Strictness strictness) {
        this.strictness = strictness;
    }

    /** Opens the findings of this thread; close them on the same thread. */
    public static Findings open(Strictness strictness) {
        var findings = new Findings(strictness);
        CURRENT.set(findings);
        return findings;
    }

    /** Returns what was found; what a judgement of the check's own says is not said again of every answer. */
    public List<Finding> found() {
        return found.stream()
                .filter(each -> each.kind() != Finding.Kind.EVERY_ANSWER
                        || !found.contains(new Finding(Finding.Kind.BEYOND, each.exchange(), each.message())))
                .toList();
    }

    /** Whether a judgement of the check's own found something. */
    public boolean areOfItsOwn() {
        return found.stream().anyMatch(each -> each.kind() != Finding.Kind.EVERY_ANSWER);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    static void beyond(Deviation deviation, Finding.Kind kind) {
        var finding = new Finding(kind, deviation.deciding().number(), String.valueOf(deviation.getMessage()));
        boolean isRepeated = kind == Finding.Kind.EVERY_ANSWER // each poll says it again
                && current()
                        .filter(findings -> findings.found.contains(finding))
                        .isPresent();
        if (!isRepeated) {
            note(finding);
        }
    }

    /** Whether anyone on this thread wants to know. */
    static boolean areWanted() {
        return current().isPresent();
    }

    private static Optional<Findings> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Notes the unknown fields of an answer and returns those that fail it. */
    static List<String> unknown(Exchange exchange, List<String> fields) {
        Strictness strictness = current().map(each -> each.strictness).orElse(Strictness.AS_UPSTREAM);
        var failing = new ArrayList<String>();
        for (String field : fields) {
            switch (strictness.on(exchange.service(), field)) {
                case FAILS -> failing.add(field);
                case WAIVED -> note(finding(Finding.Kind.WAIVED_FIELD, exchange, field));
                case RECORDED -> note(finding(Finding.Kind.UNKNOWN_FIELD, exchange, field));
            }
        }
        return failing;
    }

    private static Finding finding(Finding.Kind kind, Exchange exchange, String field) {
        return new Finding(kind, exchange.number(), "in " + exchange.title() + ": no schema knows the field " + field);
    }

    private static void note(Finding finding) {
        current().ifPresent(findings -> findings.found.add(finding));
    }
}
