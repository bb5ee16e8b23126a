package io.github.interop4j.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.check.RunId;
import io.github.interop4j.check.Stage;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.ledger.Book;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.WireObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Where words and recipes are tried against a cloud, and what they made is settled and seen gone. */
public final class Bench {

    private final Cloud cloud;
    private final Path state;
    private final Wishes wishes;
    private final Queue<Choice<?>> chosen = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    public Bench(Cloud cloud, Path state, Wishes wishes) {
        this.cloud = cloud;
        this.state = state;
        this.wishes = wishes;
    }

    /**
     * Does the work, then settles.
     *
     * @return the lines that the ledger's book had when the work was done
     */
    @SuppressWarnings("try") // closed early: what is then on disk is the question
    public List<String> settled(Consumer<Kitchen> work) {
        String run = RunId.next();
        Path book = state.resolve("ledger").resolve(cloud.name()).resolve(run + ".jsonl");
        var settings = new Stage.Settings(
                run,
                1,
                Strictness.AS_UPSTREAM,
                new Cancellation(),
                CheckListener.SILENT,
                List.of(new Noting()),
                Optional.of(Book.open(state, cloud.name(), run)),
                wishes);
        try (Stage stage = new Stage(Map.of(Role.MEMBER, cloud), settings);
                Journal journal = Journal.open()) {
            var principal = stage.principal(Role.MEMBER);
            List<String> lines;
            try {
                work.accept(new Kitchen(principal, stage.ledger(), new Choices(principal, wishes, true, chosen::add)));
                lines = Files.readAllLines(book);
            } finally {
                journal.enter(Phase.CLEAN_UP);
                assertThat(stage.ledger().settle(journal)).as("leftovers").isEmpty();
            }
            assertThat(stage.ledger().untracked()).as("untracked").isEmpty();
            stage.close();
            assertThat(book).as("a book that owes nothing").doesNotExist();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Choice<?>> chosen() {
        return List.copyOf(chosen);
    }

    /** Returns each request as {@code METHOD path body}, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private final class Noting implements WireObserver {

        @Override
        public void answered(Call call, Answer answer) {
            requests.add(answer.exchange().title() + " " + answer.exchange().requestBody());
        }
    }
}
