package io.github.interop4j.wire;

import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Tls;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the TLS context that a cloud's {@code verify}, {@code cacert}, {@code cert} and {@code key} describe. */
final class TlsContext {

    private static final char[] IN_MEMORY_ONLY = "in memory only".toCharArray();

    private TlsContext() {}

    /**
     * Makes the context.
     *
     * @throws ConfigurationException if a file cannot be used, or the key is not the certificate's
     */
    static SSLContext of(Tls tls) {
        try {
            if (tls.equals(Tls.DEFAULT)) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(tls), trustManagers(tls), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot make a TLS context: " + e.getMessage(), e);
        }
    }

    /** What we trust; null stands for what Java itself trusts. */
    private static TrustManager @Nullable [] trustManagers(Tls tls) throws GeneralSecurityException, IOException {
        if (!tls.verify()) {
            return new TrustManager[] {new TrustEverybody()};
        }
        if (tls.cacert().isEmpty()) {
            return null;
        }
        KeyStore trusted = emptyStore();
        for (X509Certificate each :
                TlsContextPem.read("cacert", tls.cacert().orElseThrow()).certificates()) {
            trusted.setCertificateEntry("trusted-" + trusted.size(), each);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    /** What we show; null stands for nothing. */
    private static KeyManager @Nullable [] keyManagers(Tls tls) throws GeneralSecurityException, IOException {
        if (tls.certificate().isEmpty()) {
            return null;
        }
        TlsContextPem certificateFile =
                TlsContextPem.read("cert", tls.certificate().orElseThrow());
        List<X509Certificate> chain = certificateFile.certificates();
        TlsContextPem keyFile =
                tls.key().isPresent() ? TlsContextPem.read("key", tls.key().orElseThrow()) : certificateFile;
        PublicKey publicKey = chain.get(0).getPublicKey();
        PrivateKey privateKey = keyFile.privateKey(publicKey);
        if (!belongTogether(privateKey, publicKey)) {
            throw wrongPair(keyFile, certificateFile);
        }
        KeyStore shown = emptyStore();
        try {
            shown.setKeyEntry("ours", privateKey, IN_MEMORY_ONLY, chain.toArray(Certificate[]::new));
        } catch (GeneralSecurityException e) {
            throw new ConfigurationException(
                    "The certificates in " + certificateFile.path() + ", which 'cert' names, are no chain: put our own"
                            + " first and after each the one that issued it.",
                    e);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(shown, IN_MEMORY_ONLY);
        return factory.getKeyManagers();
    }

    private static ConfigurationException wrongPair(TlsContextPem keyFile, TlsContextPem certificateFile) {
        return new ConfigurationException("The private key in " + keyFile.path() + " does not belong to the first"
                + " certificate in " + certificateFile.path() + ". Correct 'cert' or 'key' of the cloud; both must"
                + " come from the same request.");
    }

    private static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        byte[] probe = "interop4j".getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(
                switch (publicKey.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> publicKey.getAlgorithm();
                });
        signature.initSign(privateKey);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(probe);
        return signature.verify(signed);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Accepts every certificate. Only an extended manager also keeps Java from comparing host names. */
    private static final class TrustEverybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
