package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.JudgesQuotas;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.AccountQuota;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.service.objectstore.Objects;
import java.util.Map;

@Capability("objectstore-account-quotas")
@Spec("https://docs.openstack.org/swift/latest/middleware.html#module-swift.common.middleware.account_quotas")
class AccountQuotaChecks {

    @Check("a22ef352-a342-4587-8f47-3bbdb5b039c4")
    void anObjectIsStoredWithinTheQuotaOfTheAccount(
            Objects objects, @Given Container container, @Given AccountQuota quota) {
        String name = objects.newName();
        byte[] data = {1, 2, 3, 4};
        assertThat(objects.put(container.name(), name, data, Map.of()))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers")
                .beyond()
                .hasHeader("ETag", "08d6c05a21512a79a1dfeb9d2a8f262f");
        assertThat(objects.get(container.name(), name, Map.of()))
                .beyond()
                .hasStatus(200)
                .hasBody(data)
                .hasHeadersOf("object-headers")
                .hasHeader("ETag", "08d6c05a21512a79a1dfeb9d2a8f262f");
    }

    @Check("d1dc5076-555e-4e6d-9697-28f1fe976324")
    @JudgesQuotas
    void aUserMayNotChangeTheQuotaOfTheAccount(Accounts accounts, @Given AccountQuota quota) {
        assertThat(accounts.update(Map.of(AccountQuota.HEADER, "")))
                .isRefused(403)
                .beyond()
                .hasHeadersOf("answer-headers");
        assertThat(accounts.update(Map.of(AccountQuota.HEADER, quota.another())))
                .isRefused(403)
                .beyond()
                .hasHeadersOf("answer-headers");
        assertThat(accounts.head())
                .beyond()
                .hasStatus(204)
                .hasHeadersOf("account-headers")
                .header(AccountQuota.HEADER)
                .isAsIn(quota.account());
    }
}
