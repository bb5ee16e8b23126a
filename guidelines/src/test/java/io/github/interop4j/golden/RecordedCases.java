package io.github.interop4j.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.RefstackReport;
import io.github.interop4j.assessment.RefstackReport.NoReportException;
import io.github.interop4j.guideline.Finding;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.requirement.InvalidTargetException;
import io.github.interop4j.requirement.RefstackFiles;
import io.github.interop4j.requirement.RefstackFiles.Entry;
import io.github.interop4j.requirement.RefstackQuery;
import io.github.interop4j.requirement.RefstackServer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs every recorded case against a set of documents and compares. */
final class RecordedCases {

    private final Documents documents;

    RecordedCases(Documents documents) {
        this.documents = documents;
    }

    void theServerAnswersTheSame() {
        compareLists("resolver", documents::get);
    }

    /** Small made-up guidelines, one for each corner. */
    void theServerAnswersTheSameInCorners() {
        compareLists("synthetic-lists", RecordedCases::synthetic);
    }

    /** Lists the live server answered, some of them of the lost guideline. */
    void theServerAnsweredTheSame() {
        compareLists("captured", documents::get);
    }

    private static Guideline synthetic(String name) {
        String path = "documents/synthetic/" + name + ".json";
        return Guidelines.read(name, new ByteArrayInputStream(Table.bytes(path)));
    }

    private static void compareLists(String table, Function<String, Guideline> documents) {
        List<String> different = new ArrayList<>();
        List<List<String>> cases = Table.rows(table + ".tsv");
        for (List<String> row : cases) {
            Optional<Set<String>> statuses = row.get(2).equals("*")
                    ? Optional.empty()
                    : Optional.of(Set.of(row.get(2).split(",")));
            RefstackQuery query = new RefstackQuery(
                    row.get(1), statuses, row.get(3).contains("a"), row.get(3).contains("f"));
            List<String> answer = answer(documents.apply(row.get(0)), query);
            List<String> expected = row.subList(4, row.size());
            if (!answer.subList(0, Math.min(answer.size(), expected.size())).equals(expected)) {
                different.add(String.join(" ", row) + " but was " + answer);
            }
        }
        conclude(table, cases.size(), different);
    }

    private static List<String> answer(Guideline guideline, RefstackQuery query) {
        try {
            List<String> lines = RefstackServer.testList(guideline, query);
            Set<String> capabilities = RefstackServer.capabilities(guideline, query);
            return List.of(
                    Integer.toString(lines.size()),
                    Table.sha256(String.join("\n", lines)),
                    Table.sha256(String.join("\n", capabilities)).substring(0, 16));
        } catch (InvalidTargetException invalid) {
            return List.of(Objects.requireNonNull(invalid.getMessage()));
        }
    }

    void theReportPageCountsTheSame() {
        List<String> names = Table.text("names.txt").lines().toList();
        List<List<String>> cases = Table.rows("verdicts.tsv");
        List<String> different = new ArrayList<>();
        for (List<String> row : cases) {
            List<String> passed =
                    Table.indexes(row.get(3)).stream().map(names::get).toList();
            compareReport(documents.get(row.get(0)), row.get(1), passed, row.subList(4, row.size()), different);
        }
        conclude("verdicts", cases.size(), different);
    }

    void theReportPageCountsTheSameForSamples() {
        compareReports("samples", documents::get);
    }

    void theReportPageCountsTheSameInCorners() {
        compareReports("synthetic-reports", RecordedCases::synthetic);
    }

    private static void compareReports(String table, Function<String, Guideline> documents) {
        List<List<String>> cases = Table.rows(table + ".tsv");
        List<String> different = new ArrayList<>();
        for (List<String> row : cases) {
            List<String> passed = List.of(row.get(2).split(","));
            compareReport(documents.apply(row.get(0)), row.get(1), passed, row.subList(3, row.size()), different);
        }
        conclude(table, cases.size(), different);
    }

    private static void compareReport(
            Guideline guideline, String target, List<String> passed, List<String> expected, List<String> different) {
        Map<String, String> numbers = numbers(guideline, target, passed);
        for (String each : expected) {
            String key = each.substring(0, each.indexOf('='));
            if (!each.equals(key + "=" + numbers.get(key))) {
                different.add(guideline.id() + " " + target + " " + each + " but was " + numbers.get(key));
            }
        }
    }

    private static Map<String, String> numbers(Guideline guideline, String target, List<String> passed) {
        try {
            return numbers(RefstackReport.of(guideline, target, passed));
        } catch (NoReportException none) {
            return Map.of("error", Objects.requireNonNull(none.getMessage()));
        }
    }

    private static Map<String, String> numbers(RefstackReport report) {
        Map<String, String> numbers = new TreeMap<>();
        report.status().forEach((status, count) -> numbers.put(status.written(), count(count)));
        numbers.put("requiredPassPercent", percent(report.requiredPassPercent()));
        numbers.put("nonFlagRequiredPassPercent", percent(report.nonFlagRequiredPassPercent()));
        numbers.put("totalRequiredFailCount", Integer.toString(report.totalRequiredFailCount()));
        numbers.put("totalRequiredFlagCount", Integer.toString(report.totalRequiredFlagCount()));
        numbers.put("totalNonFlagCount", Integer.toString(report.totalNonFlagCount()));
        numbers.put("nonFlagPassCount", Integer.toString(report.nonFlagPassCount()));
        numbers.put("compliant", Boolean.toString(report.compliant()));
        numbers.put(
                "caps",
                Table.sha256(report.capabilities().stream()
                                .sorted(Comparator.comparing(RefstackReport.Group::capability))
                                .map(RecordedCases::group)
                                .collect(Collectors.joining("\n")))
                        .substring(0, 16));
        return numbers;
    }

    private static String count(RefstackReport.Count count) {
        return count.tests() + "," + count.passed() + "," + count.flaggedPassed() + "," + count.flaggedNotPassed();
    }

    private static String group(RefstackReport.Group group) {
        return group.capability() + " " + group.status().written() + " "
                + group.passed().size() + " " + group.notPassed().size() + " "
                + group.flaggedPassed().size() + " " + group.flaggedNotPassed().size();
    }

    private static String percent(OptionalDouble percent) {
        return percent.isPresent() ? Double.toString(percent.getAsDouble()) : "none";
    }

    void theSameIsOdd() {
        Map<String, SortedMap<String, Integer>> expected = new TreeMap<>();
        List<List<String>> cases = Table.rows("quirks.tsv");
        cases.forEach(row -> expected.computeIfAbsent(row.get(0), file -> new TreeMap<>())
                .merge(row.get(1) + " " + row.get(2), 1, Integer::sum));
        List<String> different = new ArrayList<>();
        for (String id : documents.ids()) {
            Map<String, Integer> found = new TreeMap<>();
            documents.get(id).findings().stream()
                    .filter(each ->
                            !OURS.contains(each.kind()) && !each.pointer().endsWith("/flag/reason"))
                    .forEach(each -> found.merge(described(each), 1, Integer::sum));
            Map<String, Integer> wanted = expected.getOrDefault(documents.file(id), new TreeMap<>());
            if (!documents.file(id).startsWith("history/")) {
                TreeSet<String> all = new TreeSet<>(wanted.keySet());
                all.addAll(found.keySet());
                all.stream()
                        .filter(each -> !Objects.equals(wanted.get(each), found.get(each)))
                        .forEach(each -> different.add(
                                id + ": " + each + " " + wanted.get(each) + " but was " + found.get(each)));
            }
        }
        conclude("quirks", cases.size(), different);
    }

    /** Every state of a file that is at hand has the numbers the archive's history gives for it. */
    void theSameWasCounted() {
        List<List<String>> history = Table.rows("/io/github/interop4j/guideline/revisions.tsv");
        List<String> different = new ArrayList<>();
        int cases = 0;
        for (String id : documents.ids()) {
            String file = documents.file(id).replaceAll("^history/(.*)\\.as-of-(.*)\\.json$", "$1.json");
            List<List<String>> states =
                    history.stream().filter(row -> row.get(0).equals(file)).toList();
            if (!states.isEmpty()) {
                cases++;
                String date = documents.file(id).replaceAll("^history/.*\\.as-of-(.*)\\.json$", "$1");
                List<String> counted = counted(documents.get(id));
                List<String> recorded = states.stream()
                        .filter(row -> row.get(2).equals(date))
                        .reduce((earlier, later) -> later)
                        .orElse(states.get(states.size() - 1));
                if (!counted.equals(recorded.subList(3, recorded.size()))) {
                    different.add(id + " " + recorded + " but was " + counted);
                }
            }
        }
        conclude("history", cases, different);
    }

    /** As the archive's history counts: every listing, flags in a block of their own, every alias. */
    private static List<String> counted(Guideline guideline) {
        List<ListedTest> tests = guideline.capabilities().stream()
                .flatMap(each -> each.tests().stream())
                .toList();
        return List.of(
                guideline.approval().status().written(),
                guideline.schema().version(),
                Integer.toString(tests.size()),
                Long.toString(tests.stream()
                        .flatMap(each -> each.flag().stream())
                        .filter(flag -> flag.spelling() != Flag.Spelling.UNWRAPPED)
                        .count()),
                Long.toString(
                        tests.stream().mapToLong(each -> each.aliases().size()).sum()));
    }

    void theServerListsTheSame() {
        List<List<String>> rows = Table.rows("listing.tsv");
        Map<String, List<Entry>> listing = RefstackFiles.listing(
                documents.files(file -> !file.contains("/")),
                documents.files(file -> file.startsWith("add-ons/")).stream()
                        .map(file -> file.substring("add-ons/".length()))
                        .toList());
        List<String> different = new ArrayList<>();
        Map<String, List<Entry>> expected = new TreeMap<>();
        for (List<String> row : rows) {
            if (row.get(0).equals("listed")) {
                expected.computeIfAbsent(row.get(1), group -> new ArrayList<>()).add(new Entry(row.get(2), row.get(3)));
            } else if (!RefstackFiles.path(row.get(1)).equals(row.get(2))) {
                different.add(row.get(1) + " but was " + RefstackFiles.path(row.get(1)));
            }
        }
        if (!expected.equals(listing)) {
            different.add(expected + " but was " + listing);
        }
        conclude("listing", rows.size(), different);
    }

    /** Kinds the recordings do not have; nor do they look into a flag that is spelt 'flag'. */
    private static final Set<Finding.Kind> OURS = EnumSet.of(
            Finding.Kind.ADMIN_AS_TEXT,
            Finding.Kind.FLAG_EMPTY,
            Finding.Kind.FLAG_NOT_WRAPPED,
            Finding.Kind.KEY_TWICE,
            Finding.Kind.STATUS_MISSPELT);

    /** The kind, the name the pointer ends with where it is one, and the words. */
    private static String described(Finding finding) {
        String[] path = finding.pointer().split("/", -1);
        List<String> words = new ArrayList<>();
        if (path.length > 2 && path[1].equals("capabilities")) {
            words.add(path.length > 4 ? path[4] : path[2]);
        }
        words.addAll(finding.kind() == Finding.Kind.ALIAS_IS_ANOTHER_KEY ? 0 : words.size(), finding.details());
        return finding.kind().written() + " " + String.join(" ", words);
    }

    static void conclude(String what, int cases, List<String> different) {
        System.out.println("golden " + what + ": " + (cases - different.size()) + " of " + cases + " cases equal");
        assertThat(different).as("cases that differ").isEmpty();
        assertThat(cases).isPositive();
    }
}
