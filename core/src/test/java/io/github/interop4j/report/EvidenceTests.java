package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    @Test
    void whatIsFoundInEveryAnswerIsShownByItsFirst() {
        CheckResult check = Runs.passed("a1", Runs.ofEveryAnswer(1, "/keys"), Runs.ofEveryAnswer(2, "/keys/42"))
                .check()
                .orElseThrow();

        assertThat(Evidence.FAILED.of(check).exchanges())
                .extracting(Exchange::responseBody)
                .containsExactly("{\"key\":{\"id\":\"42\"}}", "");
        assertThat(Evidence.ALL.of(check)).isEqualTo(check);
    }
}
