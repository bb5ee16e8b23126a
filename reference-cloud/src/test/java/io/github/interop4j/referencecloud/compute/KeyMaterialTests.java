package io.github.interop4j.referencecloud.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.referencecloud.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyMaterialTests {

    @Test
    void anSshKeyHasTheFingerprintThatNovaGivesIt() {
        String key = "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBChov3LIRbFbRZjHEqQf0hmk"
                + "G+egCXc5aAsJJ+luDPAdXVHjsIshhBfv7bf6BJCtSmus46EiP0Ynesvx49YiurhOt4gBA5oRAM/4oEFuZVJIYSTosXLAe4UeQJc"
                + "ftWNkwA==";

        assertThat(KeyMaterial.sshFingerprint(key)).isEqualTo("40:32:1f:99:45:bb:f1:02:55:23:c3:cd:5b:38:b7:ca");
    }

    @Test
    void whatIsNoSshKeyIsRefused() {
        String cutOff = "ssh-ed25519 " + Base64.getEncoder().encodeToString(new byte[] {0, 0, 0, 11, 's', 's', 'h'});
        for (String line :
                List.of("", "garbage", "ssh-rsa", "ssh-rsa !", "ssh-rsa AAAA", "ssh-foo AAAAB3NzaC1yc2E=", cutOff)) {
            assertThatThrownBy(() -> KeyMaterial.sshFingerprint(line))
                    .as(line)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Keypair data is invalid: failed to generate fingerprint");
        }
    }

    @Test
    void aNewSshKeyIsAPair() {
        KeyMaterial material = KeyMaterial.newSshKey();

        byte[] pkcs1 = Base64.getMimeDecoder().decode(material.privateKey().replaceAll("-----[^-]*-----", ""));
        byte[] blob = Base64.getDecoder().decode(material.publicKey().split(" ", -1)[1]);
        // The modulus stands in both: after the version in the private key, last in the public one.
        byte[] modulus = Arrays.copyOfRange(blob, blob.length - 256, blob.length);
        assertThat(material.privateKey()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
        assertThat(indexOf(modulus, pkcs1)).isPositive();
        assertThat(material.fingerprint()).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
        assertThat(KeyMaterial.newSshKey().publicKey()).isNotEqualTo(material.publicKey());
    }

    @Test
    void aNewCertificateIsSignedByItselfAndComesWithItsKey() throws GeneralSecurityException, IOException {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        KeyMaterial material = KeyMaterial.newCertificate("somebody", now);

        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(material.publicKey().getBytes(StandardCharsets.US_ASCII)));
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(now.plusSeconds(1)));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=somebody");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Base64.getDecoder().decode(material.privateKey())), new char[0]);
        assertThat(store.getKey("key", new char[0])).isNotNull();
        assertThat(store.getCertificate("key")).isEqualTo(certificate);
        assertThat(KeyMaterial.certificateFingerprint(material.publicKey())).isEqualTo(material.fingerprint());
    }

    private static int indexOf(byte[] wanted, byte[] in) {
        for (int start = 0; start + wanted.length <= in.length; start++) {
            if (Arrays.equals(in, start, start + wanted.length, wanted, 0, wanted.length)) {
                return start;
            }
        }
        return -1;
    }
}
