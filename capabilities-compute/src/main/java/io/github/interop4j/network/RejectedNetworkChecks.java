package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#networks")
class RejectedNetworkChecks {

    @Check("9293e937-824d-42d2-8d5b-e985ea67002a")
    void aNetworkThatDoesNotExistIsNotShown(Networks networks) {
        isUnknown("Network", networks.show(ofNothing()));
    }

    @Check("98bfe4e3-574e-4012-8b17-b2647063de87")
    void aNetworkThatDoesNotExistIsNotRenamed(Networks networks) {
        isUnknown("Network", networks.update(ofNothing(), minimal -> {}));
    }

    @Check("03795047-4a94-4120-a0a1-bd376e36fd4e")
    void aNetworkThatDoesNotExistIsNotDeleted(Networks networks) {
        isUnknown("Network", networks.delete(ofNothing()));
    }

    @Check("d746b40c-5e09-4043-99f7-cba1be8b70df")
    void aSubnetThatDoesNotExistIsNotShown(Subnets subnets) {
        isUnknown("Subnet", subnets.show(ofNothing()));
    }

    @Check("1cc47884-ac52-4415-a31c-e7ce5474a868")
    void aSubnetThatDoesNotExistIsNotRenamed(Subnets subnets) {
        isUnknown("Subnet", subnets.update(ofNothing(), minimal -> {}));
    }

    @Check("a176c859-99fb-42ec-a208-8a85b552a239")
    void aSubnetThatDoesNotExistIsNotDeleted(Subnets subnets) {
        isUnknown("Subnet", subnets.delete(ofNothing()));
    }

    @Check("a954861d-cbfd-44e8-b0a9-7fab111f235d")
    void aPortThatDoesNotExistIsNotShown(Ports ports) {
        isUnknown("Port", ports.show(ofNothing()));
    }

    @Check("cf8eef21-4351-4f53-adcd-cc5cb1e76b92")
    void aPortThatDoesNotExistIsNotRenamed(Ports ports) {
        isUnknown("Port", ports.update(ofNothing(), minimal -> {}));
    }

    @Check("49ec2bbd-ac2e-46fd-8054-798e679ff894")
    void aPortThatDoesNotExistIsNotDeleted(Ports ports) {
        isUnknown("Port", ports.delete(ofNothing()));
    }

    @Check("13d3b106-47e6-4b9b-8d53-dae947f092fe")
    void aPortIsNotMadeInANetworkThatDoesNotExist(Ports ports) {
        isUnknown("Network", ports.create(ofNothing(), minimal -> {}));
    }

    private static void isUnknown(String kind, Answer answer) {
        assertThat(answer).isRefused(404).beyond().at("/NeutronError/type").isEqualTo(kind + "NotFound");
    }

    private static Id ofNothing() {
        return new Id(UUID.randomUUID().toString());
    }
}
