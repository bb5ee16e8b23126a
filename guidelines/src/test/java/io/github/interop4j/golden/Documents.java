package io.github.interop4j.golden;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The guidelines the cases speak about: bundled, or drafts and earlier states kept as fact tables for the tests. */
final class Documents {

    private final Optional<Path> official;
    private final Guidelines bundled = Guidelines.bundled();
    private final Map<String, Guideline> read = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private Documents(Optional<Path> official) {
        this.official = official;
        Table.rows("documents.tsv").forEach(row -> files.put(row.get(0), row.get(1)));
    }

    static Documents ours() {
        return new Documents(Optional.empty());
    }

    static Documents official(Path shared) {
        return new Documents(Optional.of(shared.resolve("official")));
    }

    List<String> ids() {
        return files.keySet().stream().sorted().toList();
    }

    List<String> files(Predicate<String> chosen) {
        return files.values().stream().filter(chosen).sorted().toList();
    }

    Guideline get(String id) {
        return read.computeIfAbsent(id, this::read);
    }

    private Guideline read(String id) {
        if (official.isPresent()) {
            return Guidelines.read(official.get().resolve(file(id)));
        }
        if (bundled.ids().contains(id)) {
            return bundled.get(id);
        }
        return Guidelines.read(id, new ByteArrayInputStream(Table.bytes("documents/" + id + ".facts")));
    }

    String file(String id) {
        return Optional.ofNullable(files.get(id)).orElse(id);
    }
}
