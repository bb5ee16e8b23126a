package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.compute.Servers;
import java.util.function.Consumer;

@Capability("compute-servers-create")
@Spec("https://docs.openstack.org/api-ref/compute/#create-server")
class RejectedServerChecks {

    @Check("dbbfd247-c40c-449e-8f6c-d2aa7c7da7cf")
    @Capability("compute-servers-name")
    void aServerWithoutANameIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("name", ""));
    }

    @Check("fd57f159-68d6-4c2a-902b-03070828a87e")
    void aServerWhoseNameIsANumberIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("name", 12345));
    }

    @Check("c3e0fb12-07fc-4d76-a22e-37409887afe8")
    void aServerWhoseNameIsTooLongIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("name", "a".repeat(256)));
    }

    @Check("18f5227f-d155-4429-807c-ccb103887537")
    void aServerOfAnUnknownFlavorIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("flavorRef", -1));
    }

    @Check("fcba1052-0a50-4cf3-b1ac-fae241edf02f")
    void aServerOfAnUnknownImageIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("imageRef", -1));
    }

    @Check("4e72dc2d-44c5-4336-9667-f7972e95c402")
    void aServerInANetworkWithoutAnIdIsRejected(Servers servers) {
        isRejected(
                servers,
                minimal -> minimal.putArray("networks")
                        .addObject()
                        .put("fixed_ip", "192.0.2.33")
                        .put("uuid", "a-b-c-d-e-f-g-h-i-j"));
    }

    @Check("5226dd80-1e9c-4d8a-b5f9-b26ca4763fd0")
    @Capability("compute-servers-invalid")
    void aServerWithAnAddressThatIsNoneIsRejected(Servers servers) {
        isRejected(servers, minimal -> minimal.put("accessIPv6", "notvalid"));
    }

    @Check("7fc74810-0bd2-4cd7-8244-4f33a9db865a")
    void aServerWithMetadataThatIsTooLongIsRejected(Servers servers) {
        assertThat(servers.create(minimal -> minimal.putObject("metadata").put("a", "b".repeat(260))))
                .hasStatus(400, 413)
                .beyond()
                .at("/badRequest/code")
                .isEqualTo(400)
                .at("/badRequest/message")
                .isText();
    }

    private static void isRejected(Servers servers, Consumer<ObjectNode> deviation) {
        assertThat(servers.create(deviation))
                .hasStatus(400)
                .beyond()
                .at("/badRequest/code")
                .isEqualTo(400)
                .at("/badRequest/message")
                .isText();
    }
}
