package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.release.Release;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of the compute API that a request is made with. */
record Microversion(int major, int minor) {

    static final Microversion LOWEST = new Microversion(2, 1);

    private static final String OWN_HEADER = "X-OpenStack-Nova-API-Version";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d*)\\.([1-9]\\d*|0)");

    static Microversion highest(Release release) {
        return new Microversion(2, release.compute());
    }

    /** What the request asks for: the common header before Nova's own, and the lowest if neither does. */
    static Microversion wanted(Request request, Release release) {
        return (release.computeReadsCommonHeader() ? common(request) : Optional.<String>empty())
                .or(() -> request.header(OWN_HEADER))
                .map(value -> value.equals("latest") ? highest(release) : parse(value))
                .orElse(LOWEST);
    }

    private static Optional<String> common(Request request) {
        return request.header("OpenStack-API-Version").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::trim)
                .filter(version -> version.startsWith("compute "))
                .map(version -> version.substring("compute ".length()).trim())
                .findFirst();
    }

    /** The request, in the version that was agreed on. */
    Request agreedOn(Request request) {
        return request.with(OWN_HEADER, toString());
    }

    /** What was agreed on before anything that answers a request sees it. */
    static Microversion of(Request request) {
        return request.header(OWN_HEADER).map(Microversion::parse).orElse(LOWEST);
    }

    boolean isAtLeast(int wantedMinor) {
        return minor >= wantedMinor;
    }

    boolean isSupported(Release release) {
        return major == 2 && minor >= LOWEST.minor && minor <= release.compute();
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
