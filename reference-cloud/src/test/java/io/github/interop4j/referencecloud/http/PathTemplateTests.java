package io.github.interop4j.referencecloud.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTests {

    @Test
    void aVariableStandsForOneSegmentDecoded() {
        PathTemplate template = PathTemplate.of("/v1/{account}/{container}");

        assertThat(template.match("/v1/a/b%20c+d")).contains(Map.of("account", "a", "container", "b c+d"));
        assertThat(template.match("/v1/a/b/"))
                .as("a slash at the end")
                .contains(Map.of("account", "a", "container", "b"));
        assertThat(template.match("/v1/a")).isEmpty();
        assertThat(template.match("/v1/a/b/c")).isEmpty();
        assertThat(template.anonymous()).isEqualTo("/v1/{}/{}");
    }

    @Test
    void aVariableWithDotsStandsForAllTheRest() {
        PathTemplate template = PathTemplate.of("/v1/{container}/{object...}");

        assertThat(template.match("/v1/a/b")).contains(Map.of("container", "a", "object", "b"));
        assertThat(template.match("/v1/a/b/c%2Fd/")).contains(Map.of("container", "a", "object", "b/c/d/"));
        assertThat(template.match("/v1/a//b")).contains(Map.of("container", "a", "object", "/b"));
        assertThat(template.match("/v1/a/")).as("nothing left").isEmpty();
        assertThat(template.match("/v1/a")).isEmpty();
        assertThat(template.match("/v2/a/b")).isEmpty();
        assertThat(template.anonymous()).isEqualTo("/v1/{}/{}");
    }
}
