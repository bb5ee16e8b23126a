package io.github.interop4j.guideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Writes the bundled fact tables from the official files, which stay outside.
 *
 * <p>Run by hand: {@code Converter TARGET FILE...}, the official files in order; schema 1.2 files get their ids from
 * tests of the same name in the others. A further argument {@code NAME=ID} gives an id that no file has.
 */
@API(status = API.Status.INTERNAL)
public final class Converter {

    private final Map<String, String> ids = new HashMap<>();

    private Converter() {}

    /** Convert the files into the folder. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Converter converter = new Converter();
        List<Guideline> guidelines = new ArrayList<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                converter.ids.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else {
                guidelines.add(Guidelines.read(Path.of(argument)));
            }
        }
        guidelines.forEach(converter::learn);
        StringBuilder index = new StringBuilder();
        for (Guideline guideline : guidelines) {
            index.append(guideline.id()).append('\n');
            Files.writeString(
                    target.resolve(guideline.id() + ".facts"), FactTableWriter.write(converter.withIds(guideline)));
        }
        Files.writeString(target.resolve("index.facts"), index);
    }

    private void learn(Guideline guideline) {
        for (Capability capability : guideline.capabilities()) {
            for (ListedTest test : capability.tests()) {
                test.id().ifPresent(id -> ids.putIfAbsent(test.name(), id));
            }
        }
    }

    private Guideline withIds(Guideline guideline) {
        if (!guideline.schema().namesOnly()) {
            return guideline;
        }
        return guideline.withCapabilities(
                guideline.capabilities().stream().map(this::withIds).toList());
    }

    private Capability withIds(Capability capability) {
        return new Capability(
                capability.name(),
                capability.project(),
                capability.admin(),
                capability.requiredSince(),
                capability.flagListMissing(),
                capability.tests().stream()
                        .map(test -> new ListedTest(
                                test.name(),
                                "",
                                Optional.ofNullable(ids.get(test.name())),
                                test.aliases(),
                                test.flag(),
                                test.waiver()))
                        .toList());
    }
}
