package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.referencecloud.ReferenceCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which extensions the network service offers. */
@Timeout(60)
class ExtensionsTests {

    @Test
    void theNetworkServiceSaysWhatItOffers() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            Extensions offered = principal(cloud(reference, "reference")).extensions();

            assertThat(offered.offer("router")).isTrue();
            assertThat(offered.offer("nothing-like-it")).isFalse();
        }
    }
}
