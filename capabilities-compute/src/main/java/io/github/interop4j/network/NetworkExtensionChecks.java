package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.network.Extensions;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.stream.IntStream;

@Capability("networks-list-api-versions")
@Spec("https://docs.openstack.org/api-ref/network/v2/#extensions")
class NetworkExtensionChecks {

    @Check("ef28c7e6-e646-4979-9d67-deb207bc5564")
    void everyExtensionThatIsListedIsShownAlike(Extensions extensions) {
        Answer list = extensions.list();
        assertThat(list)
                .hasStatus(200)
                .beyond()
                .conformsTo("extensions")
                .lists("/extensions", "/alias", "external-net")
                .lists("/extensions", "/alias", "router")
                .lists("/extensions", "/alias", "security-group");

        List<Id> aliases = list.ids("/extensions", "/alias");
        IntStream.range(0, aliases.size())
                .forEach(index -> isAsListed(extensions.show(aliases.get(index)), list, "/extensions/" + index));
    }

    private static void isAsListed(Answer shown, Answer list, String place) {
        assertThat(shown)
                .hasStatus(200)
                .at("/extension/alias")
                .isPresent()
                .at("/extension/name")
                .isPresent()
                .at("/extension/description")
                .isPresent()
                .at("/extension/updated")
                .isPresent()
                .at("/extension/links")
                .isPresent()
                .at("/extension")
                .isAsIn(list, place)
                .beyond()
                .conformsTo("extension");
    }
}
