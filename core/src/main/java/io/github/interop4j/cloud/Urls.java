package io.github.interop4j.cloud;

import io.github.interop4j.cloud.CloudEntry.Said;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads the URLs of a cloud's entry. */
final class Urls {

    private Urls() {}

    static URI parse(CloudEntry entry, String key, Said said) {
        String prefix = entry.who() + " has ";
        URI url;
        try {
            url = new URI(said.value());
        } catch (URISyntaxException e) {
            throw new ConfigurationException(
                    prefix + "a " + key + " [" + said.origin() + "] that is no URL: " + e.getReason() + " at character "
                            + (e.getIndex() + 1) + ". Write it like https://keystone.example.org:5000/v3.");
        }
        if (url.getRawUserInfo() != null) {
            throw new ConfigurationException(prefix + "a " + key + " [" + said.origin()
                    + "] with a user or password in it; move them to username and password below auth.");
        }
        if (!isUsable(url)) {
            throw new ConfigurationException(prefix + "the " + key + " '" + said.value() + "' [" + said.origin()
                    + "], which is no http or https URL. Write it like https://keystone.example.org:5000/v3.");
        }
        return url;
    }

    /** Whether requests can be sent there. */
    static boolean isUsable(URI url) {
        return url.getHost() != null && url.getRawUserInfo() == null && isHttp(url);
    }

    /** The URL, fit for a message. */
    static String withoutUser(URI url) {
        return url.toString().replaceFirst("//[^/]*@", "//***@");
    }

    private static boolean isHttp(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }
}
