package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * Key material as Nova makes and reads it.
 *
 * @param privateKey PEM for an SSH key, PKCS #12 in Base64 for an X.509 certificate
 */
record KeyMaterial(String privateKey, String publicKey, String fingerprint) {

    private static final Set<String> SSH_TYPES = Set.of(
            "ssh-rsa", "ssh-dss", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");

    private static final byte[] SHA256_WITH_RSA = Der.sequence(Der.oid(1, 2, 840, 113549, 1, 1, 11), Der.nothing());

    static KeyMaterial newSshKey() {
        KeyPair pair = newRsaKey();
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        String line = "ssh-rsa " + base64(sshBlob(open)) + " Generated-by-Nova";
        String pem = pem("RSA PRIVATE KEY", pkcs1((RSAPrivateCrtKey) pair.getPrivate()));
        return new KeyMaterial(pem, line, sshFingerprint(line));
    }

    static KeyMaterial newCertificate(String userId, Instant now) {
        KeyPair pair = newRsaKey();
        try {
            byte[] der = certificate(pair, userId, now);
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", pair.getPrivate(), new char[0], new Certificate[] {certificate});
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            store.store(stored, new char[0]);
            String pem = pem("CERTIFICATE", der);
            return new KeyMaterial(base64(stored.toByteArray()), pem, certificateFingerprint(pem));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK cannot make an X.509 certificate", e);
        }
    }

    static String sshFingerprint(String line) {
        String[] words = line.split(" ", -1);
        try {
            if (words.length < 2 || !SSH_TYPES.contains(words[0])) {
                throw new IOException("no SSH key");
            }
            byte[] blob = Base64.getDecoder().decode(words[1].trim());
            requireWholeFields(words[0], blob);
            return digest("MD5", blob);
        } catch (IllegalArgumentException | IOException notAKey) {
            throw new Refusal(400, "Keypair data is invalid: failed to generate fingerprint");
        }
    }

    static String certificateFingerprint(String pem) {
        try {
            byte[] ascii = pem.getBytes(StandardCharsets.US_ASCII);
            return digest(
                    "SHA-1",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(ascii))
                            .getEncoded());
        } catch (GeneralSecurityException notACertificate) {
            throw new Refusal(
                    400,
                    "Keypair data is invalid: failed to generate X509 fingerprint. Error message: Unable to load PEM"
                            + " file.");
        }
    }

    /** An SSH key is a row of fields, each led by its length; the first one repeats the type. */
    private static void requireWholeFields(String type, byte[] blob) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(blob));
        int fields = 0;
        while (in.available() > 0) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("a field that is cut off");
            }
            String field = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            if (fields == 0 && !field.equals(type)) {
                throw new IOException("another type");
            }
            fields++;
        }
        if (fields < 2) {
            throw new IOException("no key");
        }
    }

    private static KeyPair newRsaKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make an RSA key", e);
        }
    }

    private static byte[] sshBlob(RSAPublicKey key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (byte[] field : new byte[][] {
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray()
            }) {
                out.writeInt(field.length);
                out.write(field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] pkcs1(RSAPrivateCrtKey key) {
        return Der.sequence(
                Der.integer(0),
                Der.integer(key.getModulus()),
                Der.integer(key.getPublicExponent()),
                Der.integer(key.getPrivateExponent()),
                Der.integer(key.getPrimeP()),
                Der.integer(key.getPrimeQ()),
                Der.integer(key.getPrimeExponentP()),
                Der.integer(key.getPrimeExponentQ()),
                Der.integer(key.getCrtCoefficient()));
    }

    /** Signed by itself, good for ten years and for the authentication of clients. */
    private static byte[] certificate(KeyPair pair, String commonName, Instant now) throws GeneralSecurityException {
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid(2, 5, 4, 3), Der.text(commonName))));
        byte[] extendedKeyUsage =
                Der.sequence(Der.oid(2, 5, 29, 37), Der.octets(Der.sequence(Der.oid(1, 3, 6, 1, 5, 5, 7, 3, 2))));
        byte[] toBeSigned = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(BigInteger.valueOf(now.toEpochMilli())),
                SHA256_WITH_RSA,
                name,
                Der.sequence(Der.time(now), Der.time(now.plus(Duration.ofDays(3650)))),
                name,
                pair.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(extendedKeyUsage)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(toBeSigned);
        return Der.sequence(toBeSigned, SHA256_WITH_RSA, Der.bits(signature.sign()));
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + algorithm, e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
