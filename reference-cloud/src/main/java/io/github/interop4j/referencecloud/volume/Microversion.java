package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of the volume API that a request is made with. */
record Microversion(int major, int minor) {

    static final Microversion LOWEST = new Microversion(3, 0);
    static final Microversion HIGHEST = new Microversion(3, 70);

    private static final String SERVICE = "volume ";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d*)\\.([1-9]\\d*|0)");

    /** What the request asks for; the lowest if it does not. */
    static Microversion of(Request request) {
        return request.header("OpenStack-API-Version").map(Microversion::named).orElse(LOWEST);
    }

    /** A header that names only other services is one that Cinder can't read. */
    private static Microversion named(String header) {
        Optional<String> version = Stream.of(header.split(","))
                .map(String::trim)
                .filter(each -> each.startsWith(SERVICE))
                .map(each -> each.substring(SERVICE.length()).trim())
                .findFirst();
        return parse(version.orElseThrow(() -> new Refusal(400, Words.MALFORMED)));
    }

    boolean isAtLeast(int wantedMinor) {
        return minor >= wantedMinor;
    }

    boolean isSupported() {
        return major == 3 && minor <= HIGHEST.minor;
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
