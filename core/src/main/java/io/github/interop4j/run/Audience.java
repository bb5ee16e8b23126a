package io.github.interop4j.run;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.given.Order;
import io.github.interop4j.ledger.Made;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.verdict.CheckResult;
import java.util.ArrayList;
import java.util.List;

/** All who are told of a run, in the order in which they came. */
final class Audience implements RunListener {

    private final List<CheckListener> all = new ArrayList<>();

    void add(CheckListener told) {
        all.add(told);
    }

    @Override
    public void begun(RunResult soFar) {
        runListeners().forEach(each -> each.begun(soFar));
    }

    @Override
    public void ended(RunResult result) {
        runListeners().forEach(each -> each.ended(result));
    }

    private List<RunListener> runListeners() {
        return all.stream()
                .filter(RunListener.class::isInstance)
                .map(RunListener.class::cast)
                .toList();
    }

    @Override
    public void planned(int checks) {
        all.forEach(each -> each.planned(checks));
    }

    @Override
    public void chosen(Choice<?> choice) {
        all.forEach(each -> each.chosen(choice));
    }

    @Override
    public void noted(String sentence) {
        all.forEach(each -> each.noted(sentence));
    }

    @Override
    public void started(String id, String sentence) {
        all.forEach(each -> each.started(id, sentence));
    }

    @Override
    public void shared(Order order, List<Made> things) {
        all.forEach(each -> each.shared(order, things));
    }

    @Override
    public void made(CheckResult result, List<Made> things) {
        all.forEach(each -> each.made(result, things));
    }

    @Override
    public void finished(CheckResult result) {
        all.forEach(each -> each.finished(result));
    }

    @Override
    public void again(CheckResult result) {
        all.forEach(each -> each.again(result));
    }
}
