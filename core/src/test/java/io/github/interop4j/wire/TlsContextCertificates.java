package io.github.interop4j.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates and keys made by the keytool of this JDK, handed out in PEM. */
final class TlsContextCertificates {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path keystore;

    TlsContextCertificates(Path folder) {
        this.folder = folder;
        this.keystore = folder.resolve("all.p12");
    }

    /** Makes an authority. */
    TlsContextCertificates authority(String name) {
        keytool(
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "bc:critical=ca:true");
        return this;
    }

    /** Makes a certificate that an authority signs. */
    TlsContextCertificates signed(String name, String authority, String... options) {
        List<String> all = new ArrayList<>(List.of("-alias", name, "-dname", "CN=" + name, "-signer", authority));
        all.addAll(List.of(options));
        keytool(all.toArray(String[]::new));
        return this;
    }

    /** The certificate, without those that signed it. */
    String certificate(String name) {
        try {
            return block("CERTIFICATE", store().getCertificate(name).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in PKCS#8. */
    String key(String name) {
        return block("PRIVATE KEY", pkcs8(name));
    }

    /** An RSA key in the form that came before PKCS#8: what that wraps. */
    String rsaKey(String name) {
        return block("RSA PRIVATE KEY", wrapped(name));
    }

    /** An EC key in the form that came before PKCS#8, as OpenSSL writes it: curve and public point within. */
    String ecKey(String name) {
        byte[] pkcs8 = pkcs8(name);
        int[] algorithm = content(pkcs8, content(pkcs8, content(pkcs8, 0)[0])[1]);
        int[] oid = content(pkcs8, algorithm[0]);
        byte[] curve = Arrays.copyOfRange(pkcs8, oid[1], algorithm[1]);
        byte[] key = wrapped(name);
        int[] content = content(key, 0);
        byte[] complete = element(
                0x30,
                Arrays.copyOfRange(key, content[0], content[1]),
                element(0xa0, curve),
                element(0xa1, publicPoint(name)));
        return block("EC PARAMETERS", curve) + block("EC PRIVATE KEY", complete);
    }

    private byte[] publicPoint(String name) {
        try {
            byte[] spki = store().getCertificate(name).getPublicKey().getEncoded();
            int[] algorithm = content(spki, content(spki, 0)[0]);
            return Arrays.copyOfRange(spki, algorithm[1], spki.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.size() >= 0x80) {
            element.write(0x81);
        }
        element.write(content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private byte[] wrapped(String name) {
        byte[] pkcs8 = pkcs8(name);
        int[] algorithm = content(pkcs8, content(pkcs8, content(pkcs8, 0)[0])[1]);
        int[] wrapped = content(pkcs8, algorithm[1]);
        return Arrays.copyOfRange(pkcs8, wrapped[0], wrapped[1]);
    }

    Path write(String file, String... pem) {
        try {
            return Files.writeString(folder.resolve(file), String.join("", pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The context of a server that shows the certificate of that name and trusts clients of that authority. */
    SSLContext server(String name, String authority) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    name,
                    store().getKey(name, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    store().getCertificateChain(name));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(authority, store().getCertificate(authority));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] pkcs8(String name) {
        try {
            return store().getKey(name, PASSWORD.toCharArray()).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store() {
        try {
            return KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD,
                "-validity",
                "2"));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String block(String label, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /** Where the content of the DER element begins and ends. */
    private static int[] content(byte[] der, int at) {
        int length = der[at + 1];
        int start = at + 2;
        if (length < 0) {
            int octets = length & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (der[start++] & 0xff);
            }
        }
        return new int[] {start, start + length};
    }
}
