package io.github.interop4j.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.RefstackReport.NoReportException;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corners of the report page that no recorded verdict shows. */
class RefstackReportTests {

    @Test
    void aComponentThatIsNotThereIsPassedOver() {
        Guideline guideline =
                read("'schema': '1.6', 'status': 'draft', 'platform': {'required': ['object', 'compute']}");
        RefstackReport report = RefstackReport.of(guideline, "platform", List.of("a.B.t"));
        assertThat(report.totalNonFlagCount()).isEqualTo(2);
        assertThat(report.nonFlagPassCount()).isEqualTo(1);
        assertThat(report.compliant()).isFalse();
        assertThat(RefstackReport.of(guideline, "object", List.of()).compliant())
                .isTrue();
    }

    @Test
    void aPlatformThatIsNotThereBreaksThePage() {
        assertThatThrownBy(() -> RefstackReport.of(read("'schema': '1.6', 'status': 'draft'"), "platform", List.of()))
                .isInstanceOf(NoReportException.class)
                .hasMessage("the page breaks: Invalid target: platform");
        assertThatThrownBy(() -> RefstackReport.of(read("'metadata': {'schema': '2.0'}"), "compute", List.of()))
                .isInstanceOf(NoReportException.class)
                .hasMessage("the page breaks: Invalid target: compute");
    }

    private static Guideline read(String head) {
        boolean metadata = head.startsWith("'metadata'");
        String lists = "{'required': ['c']}";
        String document = ("{'id': 'x', " + head + ", 'components': {'compute': "
                        + (metadata ? "{'capabilities': " + lists + "}" : lists)
                        + "}, 'capabilities': {'c': {'tests': {'a.B.t': {}, 'a.B.u': {}}}}}")
                .replace("'metadata': {", "'metadata': {'id': 'x', ");
        return Guidelines.read(
                "x.json", new ByteArrayInputStream(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
