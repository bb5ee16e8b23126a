package io.github.interop4j.wire;

import io.github.interop4j.cloud.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in PEM: certificates, a private key, or both, with whatever text between them.
 *
 * @param key the key of clouds.yaml that names the file, for messages
 */
record TlsContextPem(String key, Path path, List<Block> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** What stands between BEGIN and END; never shown, since it may be a private key. */
    record Block(String label, String content) {
        byte[] bytes() {
            return Base64.getMimeDecoder().decode(content);
        }

        boolean isEncrypted() {
            return label.startsWith("ENCRYPTED") || content.contains("ENCRYPTED");
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static TlsContextPem read(String key, Path path) {
        try {
            // Comments between the blocks may be in any encoding; the blocks themselves are ASCII.
            Matcher matcher = BLOCK.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
            List<Block> blocks = new ArrayList<>();
            while (matcher.find()) {
                blocks.add(new Block(matcher.group(1), matcher.group(2)));
            }
            return new TlsContextPem(key, path, List.copyOf(blocks));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    name(key, path) + " does not exist. Correct '" + key + "' of the cloud.", e);
        } catch (IOException e) {
            String reason =
                    Files.isDirectory(path) ? "it is a folder" : e.getClass().getSimpleName();
            throw new ConfigurationException(
                    name(key, path) + " cannot be read: " + reason + ". Name a file in PEM that this user may read.",
                    e);
        }
    }

    /** Every certificate of the file, in its order; at least one. */
    List<X509Certificate> certificates() throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(certificate(factory, block, certificates.size() + 1));
            }
        }
        if (certificates.isEmpty()) {
            throw new ConfigurationException(name() + " holds no certificate in PEM (-----BEGIN CERTIFICATE-----)."
                    + " If it is in DER: openssl x509 -inform DER -in " + path + " -out " + path + ".pem");
        }
        return List.copyOf(certificates);
    }

    private X509Certificate certificate(CertificateFactory factory, Block block, int number) {
        try {
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    name() + " is damaged: its certificate number " + number + " cannot be read. Get the file anew.",
                    e);
        }
    }

    /** The private key of the file, read as the kind of key that {@code publicKey} is. */
    PrivateKey privateKey(PublicKey publicKey) {
        Block block = blocks.stream()
                .filter(each -> each.label().endsWith("PRIVATE KEY"))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        name() + " holds no private key in PEM. Name the file that does with 'key' of the cloud."));
        if (block.isEncrypted()) {
            throw new ConfigurationException(name() + " holds a private key under a pass phrase, which nobody can enter"
                    + " here. Take it off: openssl pkey -in " + path + " -out " + path + ".plain");
        }
        return switch (block.label()) {
            case "PRIVATE KEY" -> decoded(publicKey, block::bytes);
            case "RSA PRIVATE KEY", "EC PRIVATE KEY" -> decoded(publicKey, () -> inPkcs8(publicKey, block.bytes()));
            default ->
                throw new ConfigurationException(name() + " holds a private key of the form '" + block
                        + "'. Convert it: openssl pkcs8 -topk8 -nocrypt -in " + path + " -out " + path + ".pkcs8");
        };
    }

    private PrivateKey decoded(PublicKey publicKey, Supplier<byte[]> pkcs8) {
        try {
            return KeyFactory.getInstance(publicKey.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8.get()));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    name() + " holds a private key that is damaged, or of another kind than the" + " certificate's ("
                            + publicKey.getAlgorithm() + "). Correct 'cert' or 'key' of the cloud.");
        } catch (NoSuchAlgorithmException e) {
            throw new ConfigurationException(
                    name() + " holds a private key of the kind " + publicKey.getAlgorithm() + ", which this Java cannot"
                            + " use. Ask for a certificate with an RSA or EC key.",
                    e);
        }
    }

    /** Wraps a key in the older form: PKCS#8 is that form and, before it, the algorithm, as the public key states it. */
    private static byte[] inPkcs8(PublicKey publicKey, byte[] older) {
        byte[] algorithm = TlsContextDer.at(publicKey.getEncoded(), 0).first().bytes();
        return TlsContextDer.sequence(TlsContextDer.integer(0), algorithm, TlsContextDer.octets(older));
    }

    private String name() {
        return name(key, path);
    }

    private static String name(String key, Path path) {
        return "The file " + path + ", which '" + key + "' names,";
    }
}
