package io.github.interop4j.wire;

import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Tls;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Makes the TLS context that a cloud's {@code verify}, {@code cacert}, {@code cert} and {@code key} describe. */
final class TlsContext {

    private TlsContext() {}

    static SSLContext of(Tls tls) {
        if (!tls.equals(Tls.DEFAULT)) {
            throw new ConfigurationException("private trust is not read yet");
        }
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
