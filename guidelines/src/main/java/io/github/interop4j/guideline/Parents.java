package io.github.interop4j.guideline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the guideline that an in-house one extends: a bundled one by its id, or a file beside it.
 *
 * @param file the document that asks, if it is a file
 * @param chain the files that led to it, the first first
 */
record Parents(Optional<Path> file, List<Path> chain) {

    private static final int LONGEST = 8;

    static Parents none() {
        return new Parents(Optional.empty(), List.of());
    }

    static Parents of(Path file) {
        return new Parents(Optional.of(file), List.of(file.toAbsolutePath().normalize()));
    }

    Guideline find(Json asked) {
        Guidelines bundled = Guidelines.bundled();
        if (bundled.ids().contains(asked.text())) {
            return bundled.get(asked.text());
        }
        Optional<Path> beside = file.map(each ->
                        each.resolveSibling(asked.text()).toAbsolutePath().normalize())
                .filter(Files::isRegularFile);
        if (beside.isEmpty()) {
            throw new GuidelineException(
                    asked.file(),
                    asked.pointer(),
                    "expected the id of a bundled guideline or a file beside this one, but "
                            + UnknownNameException.of("guideline", asked.text(), bundled.ids())
                                    .getMessage());
        }
        List<Path> longer = new ArrayList<>(chain);
        longer.add(beside.get());
        if (chain.contains(beside.get()) || longer.size() > LONGEST) {
            throw new GuidelineException(
                    asked.file(),
                    asked.pointer(),
                    "expected guidelines that extend each other to come to an end, found "
                            + longer.stream()
                                    .map(each -> String.valueOf(each.getFileName()))
                                    .collect(Collectors.joining(" extends ")));
        }
        return Guidelines.read(new Parents(beside, longer), beside.get());
    }
}
