package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("objectstore-container-acl")
@Spec("https://docs.openstack.org/swift/latest/overview_acl.html#container-acls")
class ContainerAccessChecks {

    @Check("a3270f3f-7640-4944-8448-c7ea783ea5b6")
    void aUserOfAnotherProjectReadsWhatItIsAllowedTo(
            Containers containers, Objects objects, @Given StoredObject object, @As(Role.OTHER) @Given Token other) {
        String container = object.container().name();
        isRefused(objects.getAs(other.secret(), container, object.name()), 403);
        isAllowed(containers, container, "X-Container-Read", grantee(other));
        isRead(objects.getAs(other.secret(), container, object.name()), object);
        isRefused(objects.putAs(other.secret(), container, object.name(), new byte[0]), 403);
    }

    @Check("aa58bfa5-40d9-4bc3-82b4-d07f4a9e392a")
    void aUserOfAnotherProjectWritesWhereItIsAllowedTo(
            Containers containers, Objects objects, @Given Container container, @As(Role.OTHER) @Given Token other) {
        String name = objects.newName();
        byte[] data = {1, 2, 3, 4};
        isRefused(objects.putAs(other.secret(), container.name(), name, data), 403);
        isAllowed(containers, container.name(), "X-Container-Write", grantee(other));
        assertThat(objects.putAs(other.secret(), container.name(), name, data))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers");
        assertThat(objects.get(container.name(), name, Map.of()))
                .beyond()
                .hasStatus(200)
                .hasHeadersOf("object-headers")
                .hasBody(data);
        isRefused(objects.getAs(other.secret(), container.name(), name), 403);
    }

    @Check("07c9cf95-c0d4-4b49-b9c8-0ef2c9b27193")
    @Capability("objectstore-object-access")
    void whatIsPublicIsReadWithoutAToken(Containers containers, Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        isRefused(objects.getAsNobody(container, object.name()), 401);
        isPublished(containers, container);
        isRead(objects.getAsNobody(container, object.name()), object).hasBody(object.data());
    }

    @Check("54e2a2fe-42dc-491b-8270-8e4217dd4cdc")
    @Capability("objectstore-object-access")
    void whatIsPublicIsReadByAUserOfAnotherProject(
            Containers containers, Objects objects, @Given StoredObject object, @As(Role.OTHER) @Given Token other) {
        String container = object.container().name();
        isRefused(objects.getAs(other.secret(), container, object.name()), 403);
        isPublished(containers, container);
        isRead(objects.getAs(other.secret(), container, object.name()), object).hasBody(object.data());
    }

    private static String grantee(Token token) {
        return token.project().value() + ":" + token.user().value();
    }

    private static void isPublished(Containers containers, String container) {
        isAllowed(containers, container, "X-Container-Read", ".r:*,.rlistings");
        assertThat(containers.head(container))
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasHeader("X-Container-Read", ".r:*,.rlistings");
    }

    private static void isAllowed(Containers containers, String container, String what, String whom) {
        assertThat(containers.update(container, Map.of(what, whom)))
                .hasStatus(204)
                .hasHeadersOf("answer-headers");
    }

    private static void isRefused(Answer answer, int status) {
        assertThat(answer).beyond().hasStatus(status).hasHeadersOf("refusal-headers");
    }

    private static AnswerAssert isRead(Answer read, StoredObject object) {
        AnswerAssert judge = assertThat(read).hasStatus(200, 206).hasHeadersOf("object-headers");
        judge.beyond()
                .hasStatus(200)
                .hasBody(object.data())
                .hasHeader("ETag", object.etag())
                .hasHeader("Content-Type", "text/plain");
        return judge;
    }
}
