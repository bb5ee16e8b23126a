package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of the compute API that a request is made with. */
record Microversion(int major, int minor) {

    static final Microversion LOWEST = new Microversion(2, 1);
    static final Microversion HIGHEST = new Microversion(2, 93);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d*)\\.([1-9]\\d*|0)");

    /** What the request asks for: the general header before Nova's own, and the lowest if neither does. */
    static Microversion of(Request request) {
        Optional<String> general = request.header("OpenStack-API-Version").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::trim)
                .filter(version -> version.startsWith("compute "))
                .map(version -> version.substring("compute ".length()).trim())
                .findFirst();
        return general.or(() -> request.header("X-OpenStack-Nova-API-Version"))
                .map(Microversion::parse)
                .orElse(LOWEST);
    }

    boolean isAtLeast(int wantedMinor) {
        return minor >= wantedMinor;
    }

    boolean isSupported() {
        return major == 2 && minor >= LOWEST.minor && minor <= HIGHEST.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }

    private static Microversion parse(String value) {
        if (value.equals("latest")) {
            return HIGHEST;
        }
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new Refusal(
                    400, "API Version String " + value + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        return new Microversion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
