package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTests {

    @TempDir
    Path state;

    private final List<String> putBack = new ArrayList<>();

    @Test
    void aCheckThatWasLentSomethingPutsItBackOnce() {
        var ledger = new Ledger(Optional.empty());
        try (Journal check = Journal.open()) {
            ledger.lend(lent("password", () -> putBack.add("password")));

            assertThat(ledger.settle(check)).isEmpty();
            assertThat(ledger.settle(check)).isEmpty();
        }

        assertThat(putBack).containsExactly("password");
    }

    @Test
    void whatAnotherCheckWasLentIsLeftToIt() {
        var ledger = new Ledger(Optional.empty());
        try (Journal another = Journal.open()) {
            ledger.lend(lent("password", () -> putBack.add("password")));
            try (Journal check = Journal.open()) {
                ledger.settle(check);
            }
            assertThat(putBack).isEmpty();
            ledger.settle(another);
        }

        assertThat(putBack).containsExactly("password");
    }

    @Test
    void whatNoCheckPutBackIsPutBackAtTheEnd() {
        var ledger = new Ledger(Optional.empty());
        ledger.lend(lent("password", () -> putBack.add("password")));

        ledger.settleAll();

        assertThat(putBack).containsExactly("password");
    }

    @Test
    void whatCannotBePutBackIsLeftOverWithAHintAndTheRestIsPutBack() {
        var ledger = new Ledger(Optional.empty());
        ledger.lend(lent("password", () -> {
            throw new IllegalStateException("the cloud refused");
        }));
        ledger.lend(lent("description", () -> putBack.add("description")));

        assertThat(ledger.settleAll())
                .containsExactly(
                        new Leftover("password", "u1", "/v3/users/u1", "the cloud refused; change it back by hand"));
        assertThat(putBack).containsExactly("description");
    }

    @Test
    void theBookKnowsOfALoanUntilItIsReturned() throws IOException {
        Path book = state.resolve("ledger/acme/run-1.jsonl");
        try (Book open = Book.open(state, "acme", "run-1")) {
            var ledger = new Ledger(Optional.of(open));
            ledger.lend(lent("password", () -> putBack.add("password")));

            assertThat(Files.readString(book))
                    .contains("{\"lent\":{\"number\":1,\"cloud\":\"acme\",\"kind\":\"password\",\"id\":\"u1\","
                            + "\"where\":\"/v3/users/u1\",\"hint\":\"change it back by hand\"}}\n");

            ledger.settleAll();
            assertThat(Files.readString(book)).endsWith("{\"gone\":1}\n");
        }
        assertThat(book).doesNotExist();
    }

    @Test
    void theBookOfALoanThatWasNotReturnedIsKept() {
        try (Book open = Book.open(state, "acme", "run-1")) {
            var ledger = new Ledger(Optional.of(open));
            ledger.lend(lent("password", () -> {
                throw new IllegalStateException("the cloud refused");
            }));
            ledger.settleAll();
        }

        assertThat(state.resolve("ledger/acme/run-1.jsonl")).content().contains("\"lent\"");
    }

    private static Restoration lent(String kind, Runnable putBack) {
        return new Restoration("acme", kind, new Id("u1"), "/v3/users/u1", "change it back by hand", "", putBack);
    }
}
