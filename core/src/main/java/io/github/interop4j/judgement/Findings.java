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

    public List<Finding> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    static void beyond(Deviation deviation) {
        note(new Finding(Finding.Kind.BEYOND, deviation.deciding().number(), String.valueOf(deviation.getMessage())));
    }

    /** Notes what is wrong with an answer however often it is judged. */
    static void once(Deviation deviation) {
        boolean known = Optional.ofNullable(CURRENT.get()).stream()
                .flatMap(findings -> findings.found.stream())
                .anyMatch(each -> each.message().equals(deviation.getMessage()));
        if (!known) {
            beyond(deviation);
        }
    }

    /** Notes the unknown fields of an answer and returns those that fail it. */
    static List<String> unknown(Exchange exchange, List<String> fields) {
        Strictness strictness =
                Optional.ofNullable(CURRENT.get()).map(each -> each.strictness).orElse(Strictness.AS_UPSTREAM);
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
        Optional.ofNullable(CURRENT.get()).ifPresent(findings -> findings.found.add(finding));
    }
}
