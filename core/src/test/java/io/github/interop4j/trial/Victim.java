package io.github.interop4j.trial;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.wire.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The process that is killed: prepares a creating request of every kind, waits for a word, and sends them all at once;
 * or makes and takes back things of every kind for ever.
 */
final class Victim {

    private Victim() {}

    /** Takes a clouds.yaml, a cloud of it, a state folder, a run, {@code once} or {@code forever}, and kinds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[2]);
        Cloud cloud = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", arguments[0]), folder, folder, folder)
                .named(arguments[1]);
        var workshop = new Workshop(cloud, folder, arguments[3]);
        List<String> kinds = List.of(arguments[5].split("\n"));
        boolean once = arguments[4].equals("once");
        Map<String, Supplier<Answer>> ready = once ? prepared(workshop, kinds) : Map.of();
        say("prepared " + ready.size());
        int unused = System.in.read();
        var threads = new ArrayList<Thread>();
        if (once) {
            ready.forEach((kind, request) -> threads.add(new Thread(() -> send(kind, request))));
        } else {
            for (int each = 0; each < 4; each++) {
                int first = each;
                threads.add(new Thread(() -> workForEver(workshop, kinds, first)));
            }
        }
        threads.forEach(Thread::start);
        Thread.currentThread().join();
    }

    private static Map<String, Supplier<Answer>> prepared(Workshop workshop, List<String> kinds) {
        var ready = new LinkedHashMap<String, Supplier<Answer>>();
        for (String kind : kinds) {
            try {
                ready.put(kind, Making.prepare(kind, workshop.kitchen()));
            } catch (RuntimeException | AssertionError e) {
                say("cannot prepare " + kind + ": " + e + (e.getCause() == null ? "" : ", " + e.getCause()));
            }
        }
        return ready;
    }

    private static void send(String kind, Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            say("answered " + kind + " " + answer.status() + (answer.status() < 300 ? "" : " " + answer.text()));
        } catch (RuntimeException | AssertionError e) {
            say("unanswered " + kind + ": " + e);
        }
    }

    private static void workForEver(Workshop workshop, List<String> kinds, int first) {
        for (int each = first; true; each += 3) {
            String kind = kinds.get(each % kinds.size());
            try {
                workshop.work(
                        kitchen -> say("made " + Making.prepare(kind, kitchen).get()));
            } catch (RuntimeException | AssertionError e) {
                say("interrupted " + kind + ": " + e);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line.replace("\n", " "));
        System.out.flush();
    }
}
