package io.github.interop4j.cloud;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whom we trust, and the certificate we show.
 *
 * @param verify whether the server's certificate and host name are checked
 * @param cacert certificates in PEM to trust instead of Java's own
 * @param certificate our certificate chain in PEM, for clouds that ask for one
 * @param key the private key of {@code certificate} in PEM; absent when it stands in the same file
 */
@API(status = Status.EXPERIMENTAL)
public record Tls(boolean verify, Optional<Path> cacert, Optional<Path> certificate, Optional<Path> key) {

    /** Java's own trust, and no certificate of ours. */
    public static final Tls DEFAULT = new Tls(true, Optional.empty(), Optional.empty(), Optional.empty());

    /** Trusts the certificates of this PEM file instead of Java's own. */
    public Tls trusting(Path pem) {
        return new Tls(verify, Optional.of(pem), certificate, key);
    }
}
