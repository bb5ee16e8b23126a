package io.github.interop4j.lies;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.referencecloud.Lie;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.ToldExchange;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.WireObserver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sits on the wire of one check: lets the cloud lie during its check phase only, and notes which answers were lies.
 */
final class Watcher implements WireObserver, CheckListener {

    private final ReferenceCloud cloud;
    private final Optional<Lie> lie;
    private final List<ToldExchange> told = new ArrayList<>();
    private final Set<Integer> lies = new LinkedHashSet<>();
    private final String sentence;
    private boolean watching;
    private boolean lying;

    /** Watches the check of this sentence; variants that share its id run too, one after the other. */
    Watcher(ReferenceCloud cloud, Optional<Lie> lie, String sentence) {
        this.cloud = cloud;
        this.lie = lie;
        this.sentence = sentence;
    }

    @Override
    public synchronized void started(String id, String started) {
        watching = started.equals(sentence);
    }

    @Override
    public synchronized void beforeSending(Call call) {
        boolean check = inCheck();
        if (check && !lying) {
            lie.ifPresent(cloud::tell);
        } else if (!check && lying) {
            cloud.honest();
        }
        lying = check;
    }

    @Override
    public synchronized void answered(Call call, Answer answer) {
        if (!inCheck()) {
            return;
        }
        told.add(new ToldExchange(
                call.method(),
                call.uri().getRawPath(),
                Optional.ofNullable(call.uri().getRawQuery()).orElse(""),
                call.content().map(Content::tree).map(String::valueOf).orElse(""),
                answer.status(),
                answer.headers().asMap(),
                answer.text()));
        lie.filter(each -> cloud.told(each) > lies.size())
                .ifPresent(each -> lies.add(answer.exchange().number()));
    }

    private boolean inCheck() {
        return watching
                && Journal.current()
                        .map(Journal::phase)
                        .filter(Phase.CHECK::equals)
                        .isPresent();
    }

    synchronized List<ToldExchange> told() {
        return List.copyOf(told);
    }

    /** Returns whether the answer with this number was a lie, or came after one that altered what the cloud did. */
    synchronized boolean isAbout(int exchange) {
        return lies.stream().anyMatch(each -> each == exchange || (altersTheCloud() && exchange > each));
    }

    private boolean altersTheCloud() {
        return switch (lie.orElseThrow().kind()) {
            case DELETION_IGNORED, UPDATE_IGNORED, CREATION_IGNORED, STALE_STATE -> true;
            default -> false;
        };
    }

    synchronized boolean lied() {
        return !lies.isEmpty();
    }
}
