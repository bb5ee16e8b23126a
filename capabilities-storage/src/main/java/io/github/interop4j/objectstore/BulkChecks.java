package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Archive;
import io.github.interop4j.given.objectstore.DeletableTree;
import io.github.interop4j.given.objectstore.StoredTree;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;

@Capability("objectstore-bulk")
@Spec("https://docs.openstack.org/swift/latest/middleware.html#module-swift.common.middleware.bulk")
class BulkChecks {

    @Check("a407de51-1983-47cc-9f14-47c2b059413c")
    void anArchiveIsUnpackedAsAContainerWithObjects(Containers containers, @Given Archive archive) {
        assertThat(containers.extract(archive.container(), archive.files()))
                .hasStatus(200)
                .hasHeadersOf("answer-headers")
                .beyond()
                .conformsTo("bulk-created")
                .at("/Number Files Created")
                .isEqualTo(2)
                .at("/Errors")
                .hasSize(0)
                .at("/Response Status")
                .isEqualTo("201 Created")
                .at("/Response Body")
                .isEqualTo("");
        assertThat(containers.list(Map.of("format", "json", "prefix", archive.container())))
                .hasStatus(200)
                .hasHeadersOf("account-headers")
                .lists("", "/name", archive.container())
                .beyond()
                .conformsTo("containers")
                .listsOnly("", "/name", archive.container())
                .each("", "/last_modified")
                .isText()
                // an account hears of what is in its containers some time later
                .at("/0/count")
                .isAtMost(2)
                .at("/0/bytes")
                .isAtMost(15);
        assertThat(containers.objects(archive.container(), Map.of("format", "json")))
                .hasStatus(200)
                .hasHeadersOf("container-headers")
                .lists("", "/name", "apple")
                .beyond()
                .hasHeader("X-Container-Object-Count", "2")
                .hasHeader("X-Container-Bytes-Used", "15")
                .conformsTo("objects")
                .listsInOrder("", "/name", "apple", "leaf/green")
                .at("")
                .hasSize(2)
                .at("/0/bytes")
                .isEqualTo(7)
                .at("/0/hash")
                .isEqualTo("b0a34dd97138a4d917cdfb71a90a51cb");
    }

    @Check("c075e682-0d2a-43b2-808d-4116200d736d")
    void objectsAndTheirContainerAreDeletedAtOnce(
            Containers containers, @Given(by = DeletableTree.class) StoredTree tree) {
        assertThat(containers.deleteAll(tree.paths()))
                .hasStatus(200)
                .hasHeadersOf("answer-headers")
                .beyond()
                .conformsTo("bulk-deleted")
                .at("/Number Deleted")
                .isEqualTo(tree.paths().size())
                .at("/Number Not Found")
                .isEqualTo(0)
                .at("/Errors")
                .hasSize(0)
                .at("/Response Status")
                .isEqualTo("200 OK")
                .at("/Response Body")
                .isEqualTo("");
        assertThat(containers.names(Map.of("prefix", tree.container().name())))
                .hasStatus(200, 204)
                .hasHeadersOf("account-headers")
                .lines()
                .doesNotContain(tree.container().name())
                .beyond()
                .hasStatus(204)
                .hasNoBody();
    }
}
