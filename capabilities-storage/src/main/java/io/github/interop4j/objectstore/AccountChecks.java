package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Account;
import io.github.interop4j.given.objectstore.AccountItem;
import io.github.interop4j.given.objectstore.NotedItem;
import io.github.interop4j.given.objectstore.PlainAccount;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Accounts;
import io.github.interop4j.service.objectstore.Discoveries;
import java.util.Map;

@Capability("objectstore-account-list")
@Spec("https://docs.openstack.org/api-ref/object-store/#show-account-metadata")
class AccountChecks {

    @Check("6eb04a6a-4860-4e31-ba91-ea3347d76b58")
    @Capability("objectstore-info-request")
    @Spec("https://docs.openstack.org/api-ref/object-store/#list-activated-capabilities")
    void theObjectStoreTellsWhatItCanDo(Discoveries discoveries) {
        assertThat(discoveries.show())
                .hasStatus(200)
                .at("")
                .isPresent()
                .beyond()
                .hasHeadersOf("answer-headers")
                .conformsTo("info");
    }

    @Check("b904c2e3-24c2-4dba-ad7d-04e90a761be5")
    void anAccountWithoutMetadataTellsNone(
            @As(Role.OTHER) Accounts accounts, @As(Role.OTHER) @Given(by = PlainAccount.class) Account account) {
        assertThat(accounts.head())
                .hasStatus(200, 204)
                .hasHeadersOf("plain-account-headers")
                .hasNoBody();
    }

    @Check("64fd53f3-adbd-4639-af54-436e4982dbfb")
    @Capability("objectstore-account-metadata")
    void anItemOfMetadataWithoutAValueIsNotKept(
            Accounts accounts, @Given AccountItem unknown, @Given(by = NotedItem.class) AccountItem known) {
        assertThat(accounts.update(Map.of(unknown.header(), "", known.header(), "")))
                .hasStatus(200, 204)
                .hasHeadersOf("answer-headers")
                .beyond()
                .hasStatus(204);
        hasNo(unknown, accounts).beyond().header(known.header()).isAbsent();
    }

    @Check("9f60348d-c46f-4465-ae06-d51dbd470953")
    @Capability("objectstore-account-metadata")
    void anItemOfMetadataIsRemoved(Accounts accounts, @Given(by = NotedItem.class) AccountItem item) {
        isRemoved(item, "green", accounts);
    }

    @Check("d4d884d3-4696-4b85-bc98-4f57c4dd2bf1")
    @Capability("objectstore-account-metadata")
    void anItemOfMetadataIsRemovedWithoutNamingItsValue(
            Accounts accounts, @Given(by = NotedItem.class) AccountItem item) {
        isRemoved(item, "", accounts);
    }

    private static void isRemoved(AccountItem item, String value, Accounts accounts) {
        assertThat(accounts.update(Map.of(item.removal(), value)))
                .hasStatus(200, 204)
                .hasHeadersOf("answer-headers")
                .beyond()
                .hasStatus(204);
        hasNo(item, accounts);
    }

    private static AnswerAssert hasNo(AccountItem item, Accounts accounts) {
        return assertThat(accounts.head())
                .hasStatus(204)
                .hasHeadersOf("account-headers")
                .header(item.header())
                .isAbsent();
    }
}
