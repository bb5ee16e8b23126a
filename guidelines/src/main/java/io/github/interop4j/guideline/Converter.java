package io.github.interop4j.guideline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Writes the bundled fact tables from the official files, which stay outside.
 *
 * <p>Run by hand with the target folder and, in the order of the bundle, the files: {@code FILE}, or {@code ID=FILE}
 * where the file's name is not the id. Schema 1.2 files get their ids from tests of the same name in the other files; an
 * argument {@code NAME=UUID} gives an id that no file has.
 */
@API(status = API.Status.INTERNAL)
public final class Converter {

    private final Map<String, String> ids = new HashMap<>();
    private final List<Guideline> guidelines = new ArrayList<>();

    private Converter() {}

    /** Convert the files into the folder. */
    public static void main(String[] arguments) throws IOException {
        Converter converter = new Converter();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            converter.take(argument);
        }
        converter.write(Path.of(arguments[0]));
    }

    private void take(String argument) throws IOException {
        int equals = argument.indexOf('=');
        String left = equals < 0 ? "" : argument.substring(0, equals);
        String right = argument.substring(equals + 1);
        if (TestId.isUuid(right)) {
            ids.put(left, right);
            return;
        }
        byte[] bytes = Files.readAllBytes(Path.of(right));
        String name = String.valueOf(Path.of(right).getFileName());
        Guideline guideline = new DocumentReader(name, Parents.none())
                .recovered(bytes, guidelines)
                .orElseGet(() -> new DocumentReader(name, Parents.none()).read(new ByteArrayInputStream(bytes)));
        guidelines.add(left.isEmpty() ? guideline : guideline.withId(left));
    }

    private void write(Path target) throws IOException {
        guidelines.forEach(this::learn);
        for (Guideline guideline : guidelines) {
            Files.writeString(target.resolve(guideline.id() + ".facts"), FactTableWriter.write(withIds(guideline)));
        }
        Files.writeString(
                target.resolve("index.facts"),
                guidelines.stream()
                        .map(Guideline::id)
                        .sorted(Comparator.comparing(Converter::group))
                        .map(each -> each + "\n")
                        .collect(Collectors.joining()));
    }

    /** Powered guidelines come first, then add-ons, then lists. */
    private static int group(String id) {
        return id.matches("\\d{4}\\.\\d{2}") ? 0 : id.matches(".*\\.\\d{4}\\.\\d{2}") ? 1 : 2;
    }

    private void learn(Guideline guideline) {
        for (Capability capability : guideline.capabilities()) {
            for (ListedTest test : capability.tests()) {
                test.id().ifPresent(id -> ids.putIfAbsent(test.name(), id));
            }
        }
    }

    private Guideline withIds(Guideline guideline) {
        return guideline.schema().namesOnly() ? OldNames.withIds(guideline, ids) : guideline;
    }
}
