package io.github.interop4j.requirement;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Flag;
import io.github.interop4j.guideline.ListedTest;
import io.github.interop4j.guideline.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gathers the tests of a program's capabilities and merges those of one id.
 *
 * <p>Here go most of the steps of a first call, so they are plain loops: what is lazy in a stream is loaded first.
 */
final class Tests {

    private final Map<String, Merged> byId = new HashMap<>();

    void add(ListedTest test, String capability, CapabilityStatus status) {
        Merged merged = byId.get(test.identity());
        if (merged == null) {
            byId.put(test.identity(), new Merged(test, capability, status));
        } else {
            merged.add(test, capability, status);
        }
    }

    List<Requirement> merged() {
        List<Requirement> all = new ArrayList<>(byId.size());
        for (Map.Entry<String, Merged> each : byId.entrySet()) {
            all.add(each.getValue().requirement(each.getKey()));
        }
        all.sort((one, other) -> {
            int byName = one.name().compareTo(other.name());
            return byName != 0 ? byName : one.testId().compareTo(other.testId());
        });
        return all;
    }

    /** One test, over all the capabilities that list it so far. */
    private static final class Merged {

        private final Set<String> names = new TreeSet<>();
        private final Set<String> aliases = new TreeSet<>();
        private final Set<String> capabilities = new TreeSet<>();
        private CapabilityStatus status;
        private Optional<Flag> flag;
        private Optional<Waiver> waiver;

        Merged(ListedTest test, String capability, CapabilityStatus status) {
            this.status = status;
            this.flag = test.flag();
            this.waiver = test.waiver();
            collect(test, capability);
        }

        void add(ListedTest test, String capability, CapabilityStatus given) {
            collect(test, capability);
            if (given == status) {
                flag = flag.isEmpty() || test.flag().isEmpty()
                        ? Optional.empty() // A test that one capability flags and another demands is demanded.
                        : lesser(earliest(), flag, test.flag());
                waiver = lesser(shortest(), waiver, test.waiver());
            } else if (status.strongest(given) == given) {
                status = given;
                flag = test.flag();
                waiver = test.waiver();
            }
        }

        private void collect(ListedTest test, String capability) {
            names.add(test.name());
            aliases.addAll(test.aliases());
            capabilities.add(capability);
        }

        private static Comparator<Flag> earliest() {
            return Comparator.comparing(
                            (Flag flag) -> flag.date().map(Objects::toString).orElse(""))
                    .thenComparing(flag -> flag.type().orElse(""))
                    .thenComparing(Flag::spelling);
        }

        private static Comparator<Waiver> shortest() {
            return Comparator.comparing(Waiver::until).thenComparing(Waiver::owner);
        }

        private static <T> Optional<T> lesser(Comparator<T> order, Optional<T> one, Optional<T> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.or(() -> other);
            }
            return order.compare(one.get(), other.get()) <= 0 ? one : other;
        }

        Requirement requirement(String testId) {
            return new Requirement(
                    testId, List.copyOf(names), List.copyOf(aliases), List.copyOf(capabilities), status, flag, waiver);
        }
    }
}
