package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.SecurityGroups;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.function.Consumer;

/** Through compute, as it was done before there was a network service. */
@Capability("compute-security-groups")
@Spec("https://docs.openstack.org/api-ref/compute/#security-groups-os-security-groups-deprecated")
class SecurityGroupChecks {

    @Check("ecc0da4a-2117-48af-91af-993cca39a615")
    @Creates(securityGroups = 1)
    void aSecurityGroupKeepsTheBlanksOfItsNameUntilItIsDeleted(SecurityGroups groups) {
        String name = " " + groups.newName() + " of blanks ";
        Answer created = created(groups, minimal -> minimal.put("name", name));
        assertThat(created).at("/security_group/name").isEqualTo(name);

        assertThat(groups.show(idOf(created)))
                .hasStatus(200)
                .conformsTo("security-group")
                .at("/security_group")
                .isAsIn(created);
        isDeleted(groups, created);
    }

    @Check("eb2b087d-633d-4d0d-a7bd-9e6ba35b32de")
    @Creates(securityGroups = 3)
    void securityGroupsAreListedUntilTheyAreDeleted(SecurityGroups groups) {
        Answer first = created(groups, minimal -> {});
        Answer second = created(groups, minimal -> {});
        Answer third = created(groups, minimal -> {});
        Answer before = groups.list();
        assertThat(before).hasStatus(200).conformsTo("security-groups");
        lists(before, first);
        lists(before, second);
        lists(before, third);
        assertThat(before).beyond().listsOnly("/security_groups", "/tenant_id", first.id("/security_group/tenant_id"));

        isDeleted(groups, first);
        isDeleted(groups, second);
        isDeleted(groups, third);
        assertThat(groups.list())
                .hasStatus(200)
                .conformsTo("security-groups")
                .doesNotList("/security_groups", "/id", idOf(first))
                .doesNotList("/security_groups", "/id", idOf(second))
                .doesNotList("/security_groups", "/id", idOf(third));
    }

    @Check("7d4e1d3c-3209-4d6d-b020-986304ebad1f")
    @Creates(securityGroups = 1)
    void aSecurityGroupIsGivenAnotherNameAndDescription(SecurityGroups groups) {
        Answer created = created(groups, minimal -> {});
        String name = groups.newName();
        Answer updated = groups.update(
                idOf(created), minimal -> minimal.put("name", name).put("description", "described anew"));
        assertThat(updated).hasStatus(200).conformsTo("security-group");
        isDescribedAnew(assertThat(updated).beyond(), name);

        Answer shown = groups.show(idOf(created));
        assertThat(shown).hasStatus(200).conformsTo("security-group");
        isDescribedAnew(assertThat(shown), name);
        assertThat(shown)
                .beyond()
                .at("/security_group/id")
                .isEqualTo(idOf(created))
                .at("/security_group/tenant_id")
                .isAsIn(created)
                .at("/security_group/rules")
                .isAsIn(created);
    }

    private static Answer created(SecurityGroups groups, Consumer<ObjectNode> deviation) {
        Answer created = groups.create(deviation);
        assertThat(created)
                .hasStatus(200)
                .conformsTo("security-group")
                .beyond()
                .at("/security_group/description")
                .isEqualTo("made by interop4j");
        return created;
    }

    private static void lists(Answer list, Answer created) {
        assertThat(list)
                .lists("/security_groups", "/id", idOf(created))
                .whereListed("/security_groups", "/id", idOf(created), "")
                .isAsIn(created, "/security_group");
    }

    private static void isDescribedAnew(AnswerAssert answer, String name) {
        answer.at("/security_group/name")
                .isEqualTo(name)
                .at("/security_group/description")
                .isEqualTo("described anew");
    }

    private static void isDeleted(SecurityGroups groups, Answer created) {
        assertThat(groups.delete(idOf(created))).hasStatus(202).beyond().hasNoBody();
        assertEventually(() -> groups.show(idOf(created))).isRefused(404);
    }

    private static Id idOf(Answer created) {
        return created.id("/security_group/id");
    }
}
