package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.given.objectstore.TemporaryUrlKey;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.TemporaryUrls;
import io.github.interop4j.wire.Answer;

@Capability("objectstore-temp-url-get")
@Spec("https://docs.openstack.org/swift/latest/api/temporary_url_middleware.html")
class TemporaryUrlChecks {

    @Check("f91c96d4-1230-4bba-8eb9-84476d18d991")
    void anObjectIsReadByATemporaryUrl(
            TemporaryUrls urls, @Given StoredObject object, @Given(shared = true) TemporaryUrlKey key) {
        String container = object.container().name();
        isDescribed(urls.get(key.key(), container, object.name()), object.etag())
                .hasBody(object.data())
                .beyond()
                .hasHeader("Content-Type", "text/plain");
        isDescribed(urls.head("GET", key.key(), container, object.name()), object.etag());
        isRefused(urls.get(Secret.of("wrong"), container, object.name()));
    }

    @Check("9b08dade-3571-4152-8a4f-a4f2a873a735")
    @Capability("objectstore-temp-url-put")
    void anObjectIsWrittenByATemporaryUrl(
            TemporaryUrls urls, @Given StoredObject object, @Given(shared = true) TemporaryUrlKey key) {
        String container = object.container().name();
        byte[] data = {1, 2, 3, 4};
        assertThat(urls.put(key.key(), container, object.name(), data))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers")
                .beyond()
                .hasHeader("ETag", "08d6c05a21512a79a1dfeb9d2a8f262f");
        isDescribed(urls.head("PUT", key.key(), container, object.name()), "08d6c05a21512a79a1dfeb9d2a8f262f");
        assertThat(urls.get(key.key(), container, object.name()))
                .hasStatus(200)
                .hasBody(data)
                .beyond()
                .hasHeadersOf("object-headers")
                .hasHeader("ETag", "08d6c05a21512a79a1dfeb9d2a8f262f");
        isRefused(urls.put(Secret.of("wrong"), container, object.name(), data));
    }

    private static AnswerAssert isDescribed(Answer answer, String etag) {
        AnswerAssert judge = assertThat(answer).hasStatus(200).hasHeadersOf("object-headers");
        judge.beyond().hasHeader("ETag", etag).hasHeader("Content-Disposition");
        return judge;
    }

    private static void isRefused(Answer answer) {
        assertThat(answer).beyond().hasStatus(401).hasHeadersOf("refusal-headers");
    }
}
