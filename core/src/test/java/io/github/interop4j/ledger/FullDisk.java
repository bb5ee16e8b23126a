package io.github.interop4j.ledger;

import java.nio.file.Path;
import java.util.Map;

/** Fills a book until the disk takes no more, in a process of its own whose files may not grow beyond a limit. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) {
        Book book = Book.open(Path.of(arguments[0]), "acme", "20261123-201530-4f1c");
        int number = 0;
        try {
            while (true) {
                book.intend(BookReaderTests.intent(++number, Map.of()));
            }
        } catch (BookNotWritable e) {
            System.out.println(number + " " + e.getMessage());
        }
    }
}
