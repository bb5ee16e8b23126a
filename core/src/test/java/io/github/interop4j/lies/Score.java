package io.github.interop4j.lies;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many of the lies that one service told were noticed.
 *
 * @param byVerdict by what upstream's tests demand
 * @param beyond    by what only the API's documentation promises
 */
record Score(String service, long told, long byVerdict, long beyond) {

    /** Returns the score of each service, by the first segment of its paths. */
    static List<Score> of(Collection<Trial> trials) {
        Map<String, List<Told>> services = trials.stream()
                .flatMap(each -> each.counted().stream())
                .collect(Collectors.groupingBy(Score::service, TreeMap::new, Collectors.toList()));
        return services.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    /** Returns which services noticed a smaller share than they must, in percent, each as a sentence. */
    static List<String> below(Map<String, Integer> floors, Collection<Trial> trials) {
        return of(trials).stream()
                .filter(each -> each.share() < floors.getOrDefault(each.service(), 0))
                .map(each -> each + ", which must be " + floors.get(each.service()) + " % at least")
                .toList();
    }

    private static Score of(String service, List<Told> told) {
        long noticed = told.stream().filter(Told::isNoticed).count();
        long byVerdict = told.stream()
                .filter(each -> each.noticed() == Told.Noticed.BY_VERDICT)
                .count();
        return new Score(service, told.size(), byVerdict, noticed - byVerdict);
    }

    /** {@code GET /compute/v2.1/servers 200: order /servers} is one of compute's. */
    private static String service(Told told) {
        return told.lie().description().replaceFirst("^\\S+ /([^/ ]*).*", "$1");
    }

    private double share() {
        return 100.0 * (byVerdict + beyond) / told;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %.1f %% of %d (%d by verdict, %d beyond)", service, share(), told, byVerdict, beyond);
    }
}
