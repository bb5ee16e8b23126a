package io.github.interop4j.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads the tables of recorded cases: tab-separated, one case a line. */
final class Table {

    private Table() {}

    static List<List<String>> rows(String name) {
        return text(name).lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream table = Table.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("no table " + name);
            }
            return table.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Expand {@code 7,3-9,12x2}: one index, an inclusive run, an index twice. */
    static List<Integer> indexes(String runs) {
        List<Integer> indexes = new ArrayList<>();
        for (String run : runs.isEmpty() ? new String[0] : runs.split(",", -1)) {
            int dash = run.indexOf('-');
            int times = run.indexOf('x');
            if (dash > 0) {
                int last = Integer.parseInt(run.substring(dash + 1));
                for (int index = Integer.parseInt(run.substring(0, dash)); index <= last; index++) {
                    indexes.add(index);
                }
            } else {
                int index = Integer.parseInt(times > 0 ? run.substring(0, times) : run);
                int count = times > 0 ? Integer.parseInt(run.substring(times + 1)) : 1;
                for (int copy = 0; copy < count; copy++) {
                    indexes.add(index);
                }
            }
        }
        return indexes;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
