package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.release.Release;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of the volume API that a request is made with. */
record Microversion(int major, int minor) {

    static final Microversion LOWEST = new Microversion(3, 0);

    private static final String HEADER = "OpenStack-API-Version";
    private static final String SERVICE = "volume ";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d*)\\.([1-9]\\d*|0)");

    static Microversion highest(Release release) {
        return new Microversion(3, release.volume());
    }

    /** What the request asks for; the lowest if it does not. */
    static Microversion wanted(Request request, Release release) {
        return request.header(HEADER)
                .map(Microversion::named)
                .map(value -> value.equals("latest") ? highest(release) : parse(value))
                .orElse(LOWEST);
    }

    /** The request, in the version that was agreed on. */
    Request agreedOn(Request request) {
        return request.with(HEADER, SERVICE + this);
    }

    /** What was agreed on before anything that answers a request sees it. */
    static Microversion of(Request request) {
        return request.header(HEADER)
                .map(Microversion::named)
                .map(Microversion::parse)
                .orElse(LOWEST);
    }

    /** A header that names only other services is one that Cinder can't read. */
    private static String named(String header) {
        return Stream.of(header.split(","))
                .map(String::trim)
                .filter(each -> each.startsWith(SERVICE))
                .map(each -> each.substring(SERVICE.length()).trim())
                .findFirst()
                .orElseThrow(() -> new Refusal(400, Words.MALFORMED));
    }

    boolean isAtLeast(int wantedMinor) {
        return minor >= wantedMinor;
    }

    boolean isSupported(Release release) {
        return major == 3 && minor <= release.volume();
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }

    private static Microversion parse(String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new Refusal(
                    400, "API Version String " + value + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        return new Microversion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
