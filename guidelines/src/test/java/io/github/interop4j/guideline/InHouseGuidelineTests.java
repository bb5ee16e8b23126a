package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InHouseGuidelineTests {

    private static final String WAIVED = "02ca5d6a-86ce-4f02-9d94-9e5db55c3055";

    @TempDir
    Path folder;

    @Test
    void itIsTheOtherOneWithItsChanges() {
        Guideline ours = read("""
                {"id": "acme-dns", "extends": "dns.2020.06",
                 "drop": ["dns-record-crud"],
                 "status": {"dns-zone-crud": "advisory"},
                 "add": {"acme-billing": {"status": "required", "tests": {
                   "acme.Billing.anInvoiceIsRight": {"id": "acme-1", "aliases": ["acme.Old.invoice"]}}}},
                 "flag": {"5bfa3cfe-5bc8-443b-bf48-cfba44cbb247": {"type": "D405", "date": "2026-05-01"}},
                 "waive": {"%s": {"reason": "no such zone yet", "owner": "dns team", "until": "2027-01-31"}}}
                """.formatted(WAIVED));
        assertThat(ours.id()).isEqualTo("acme-dns");
        assertThat(ours.components())
                .containsExactly(new Component(
                        "os_powered_dns",
                        List.of(new Listing("advisory", "dns-zone-crud"), new Listing("required", "acme-billing"))));
        assertThat(ours.capabilities()).extracting(Capability::name).containsExactly("dns-zone-crud", "acme-billing");
        assertThat(test(ours, "acme-1").aliases()).containsExactly("acme.Old.invoice");
        assertThat(test(ours, WAIVED).waiver())
                .contains(new Waiver("no such zone yet", "dns team", LocalDate.of(2027, 1, 31)));
        assertThat(test(ours, "5bfa3cfe-5bc8-443b-bf48-cfba44cbb247").flag())
                .contains(new Flag(Optional.of("D405"), Optional.of(LocalDate.of(2026, 5, 1)), Flag.Spelling.FLAGGED));
        assertThat(ours.origin().sha256()).hasSize(64);
        assertThat(ours.origin().base().orElseThrow())
                .isEqualTo(Guidelines.bundled().get("dns.2020.06").origin());
    }

    @Test
    void aReconstructionShowsInWhatExtendsIt() {
        assertThat(read("{\"id\": \"x\", \"extends\": \"2022.11\"}")
                        .reconstruction()
                        .orElseThrow()
                        .basis())
                .isEqualTo("reconstructed from published test lists; not the official file");
    }

    @Test
    void itCanExtendAFileBesideIt() throws IOException {
        write("base.lst", "a.B.c[id-" + WAIVED + "]\n");
        write("middle.json", "{\"id\": \"middle\", \"extends\": \"base.lst\"}");
        Path file = write("top.json", "{\"id\": \"top\", \"extends\": \"middle.json\"}");
        Guideline top = Guidelines.read(file);
        assertThat(test(top, WAIVED).name()).isEqualTo("a.B.c");
        assertThat(top.origin().base().orElseThrow().base().orElseThrow().name())
                .isEqualTo("base.lst");
    }

    @Test
    void aCircleIsRefused() throws IOException {
        write("a.json", "{\"id\": \"a\", \"extends\": \"b.json\"}");
        Path file = write("b.json", "{\"id\": \"b\", \"extends\": \"a.json\"}");
        assertThatThrownBy(() -> Guidelines.read(file))
                .hasMessage("a.json at /extends: expected guidelines that extend each other to come to an end, found"
                        + " b.json extends a.json extends b.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'extend': 1 | in.json: expected no other keys than id, extends, drop, status, add, flag, waive, found 'extend'",
                "'drop': ['x'] | in.json at /drop/0: no capability of dns.2020.06 is called 'x'; there are: dns-record-crud, dns-zone-crud",
                "'status': {'dns-zone-crud': 'must'} | in.json at /status/dns-zone-crud: expected required, advisory, deprecated or removed, found 'must'",
                "'add': {'dns-zone-crud': {'status': 'required', 'tests': {}}} | in.json at /add/dns-zone-crud: expected a new capability, found 'dns-zone-crud', which dns.2020.06 has",
                "'add': {'a': {'status': 'required', 'component': 'x', 'tests': {}}} | in.json at /add/a/component: no component of dns.2020.06 is called 'x'; there are: os_powered_dns",
                "'add': {'a': {'status': 'required', 'tests': {'t': {'id': ' '}}}} | in.json at /add/a/tests/t/id: expected a text that says something, found a blank one",
                "'waive': {'nobody': {'reason': 'r', 'owner': 'o', 'until': '2027-01-01'}} | in.json at /waive/nobody: no test of dns.2020.06 is called 'nobody'; the nearest are: ",
                "'waive': {'02ca5d6a-86ce-4f02-9d94-9e5db55c3055': {'reason': 'r', 'until': '2027-01-01'}} | in.json at /waive/02ca5d6a-86ce-4f02-9d94-9e5db55c3055: expected an object with the key 'owner', found none",
                "'waive': {'02ca5d6a-86ce-4f02-9d94-9e5db55c3055': {'reason': 'r', 'owner': 'o', 'until': 'soon'}} | in.json at /waive/02ca5d6a-86ce-4f02-9d94-9e5db55c3055/until: expected a date such as 2027-01-31, found 'soon'",
                "'drop': [], 'drop': [] | in.json at /drop: expected the key once, found it again"
            })
    void whatIsWrongIsRefusedWithItsPlace(String change, String message) {
        String document = "{\"id\": \"x\", \"extends\": \"dns.2020.06\", " + change.replace('\'', '"') + "}";
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(GuidelineException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anUnknownBaseNamesTheNearest() {
        assertThatThrownBy(() -> read("{\"id\": \"x\", \"extends\": \"2020.6\"}"))
                .hasMessageStartingWith(
                        "in.json at /extends: expected the id of a bundled guideline or a file beside this"
                                + " one, but no guideline is called '2020.6'; the nearest are: 2020.06, ");
    }

    private static Guideline read(String content) {
        return Guidelines.read("in.json", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static ListedTest test(Guideline guideline, String identity) {
        return guideline.capabilities().stream()
                .flatMap(each -> each.tests().stream())
                .filter(each -> each.identity().equals(identity))
                .findFirst()
                .orElseThrow();
    }
}
