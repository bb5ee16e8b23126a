package io.github.interop4j.cloud;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the keys below {@code interop4j} of a cloud's entry, which no other program knows. */
final class CeilingsReader {

    static final String SECTION = "interop4j";

    private static final int MOST = 1_000_000;

    private final CloudEntry entry;
    private final Set<String> known = new LinkedHashSet<>();

    CeilingsReader(CloudEntry entry) {
        this.entry = entry;
    }

    Ceilings read() {
        var ceilings = new Ceilings(
                count("max_servers"),
                count("max_vcpus"),
                count("max_ram"),
                count("max_volume_gb"),
                count("max_floating_ips"),
                positive("max_requests_per_second")
                        .map(each -> OptionalDouble.of(each.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                positive("max_minutes")
                        .map(each -> Duration.ofMillis(
                                each.multiply(BigDecimal.valueOf(60_000)).longValue())));
        Map<String, Value> said = entry.section(SECTION, "max_servers").entries();
        said.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new ConfigurationException(entry.who() + " has " + SECTION + "." + key + " [" + value.origin()
                        + "], which there is not; the keys below " + SECTION + " are " + String.join(", ", known)
                        + ".");
            }
        });
        return ceilings;
    }

    private OptionalInt count(String key) {
        Optional<CloudEntry.Said> said = said(key);
        if (said.isEmpty()) {
            return OptionalInt.empty();
        }
        String value = said.get().value();
        int count = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (count < 0 || count > MOST) {
            throw new ConfigurationException(entry.who() + " has the " + SECTION + "." + key + " '" + value + "' ["
                    + said.get().origin() + "]; it must be a whole number from 0 to " + MOST + ".");
        }
        entry.use(SECTION + "." + key, value, said.get().origin());
        return OptionalInt.of(count);
    }

    private Optional<BigDecimal> positive(String key) {
        return said(key).map(said -> {
            String value = said.value();
            BigDecimal number = value.matches("[0-9]{1,9}(\\.[0-9]{1,3})?") ? new BigDecimal(value) : BigDecimal.ZERO;
            if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
                throw new ConfigurationException(entry.who() + " has the " + SECTION + "." + key + " '" + value + "' ["
                        + said.origin() + "]; it must be a number above 0, at most " + MOST + ".");
            }
            entry.use(SECTION + "." + key, value, said.origin());
            return number;
        });
    }

    private Optional<CloudEntry.Said> said(String key) {
        known.add(key);
        return entry.in(SECTION, key);
    }
}
