package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.AlikeSnapshots;
import io.github.interop4j.given.volume.Snapshot;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Comparator;
import java.util.Map;

/** There are two snapshots that differ, so that an order can be wrong. */
@Capability("volumes-v3-snapshot-create-delete")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-snapshots")
class SnapshotOrderChecks {

    @Check("c5513ada-64c1-4d28-83b9-af3307ec1388")
    void aListRisesInTheId(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        rises(listed(snapshots, one, others, "id", "asc"), "/id");
    }

    @Check("8a7fe058-0b41-402a-8afd-2dbc5a4a718b")
    void aListFallsInTheId(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        falls(listed(snapshots, one, others, "id", "desc"), "/id");
    }

    @Check("4052c3a0-2415-440a-a8cc-305a875331b0")
    void aListRisesInTheTimeOfCreation(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        rises(listed(snapshots, one, others, "created_at", "asc"), "/created_at");
    }

    @Check("dcbbe24a-f3c0-4ec8-9274-55d48db8d1cf")
    void aListFallsInTheTimeOfCreation(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        falls(listed(snapshots, one, others, "created_at", "desc"), "/created_at");
    }

    @Check("d58b5fed-0c37-42d3-8c5d-39014ac13c00")
    void aListRisesInTheName(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        rises(listed(snapshots, one, others, "display_name", "asc"), "/name");
    }

    @Check("96ba6f4d-1f18-47e1-b4bc-76edc6c21250")
    void aListFallsInTheName(
            Snapshots snapshots, @Given(shared = true) Snapshot one, @Given(shared = true) AlikeSnapshots others) {
        falls(listed(snapshots, one, others, "display_name", "desc"), "/name");
    }

    private static Answer listed(
            Snapshots snapshots, Snapshot one, AlikeSnapshots others, String key, String direction) {
        Answer list = snapshots.list(Map.of("sort_key", key, "sort_dir", direction));
        assertThat(list)
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .isNotEmptyList()
                .beyond()
                .whereListed("/snapshots", "/id", one.id(), "/created_at")
                .isAsIn(one.shown(), "/snapshot/created_at")
                .lists("/snapshots", "/id", others.first().id())
                .lists("/snapshots", "/id", others.second().id());
        return list;
    }

    private static void rises(Answer list, String field) {
        isOrdered(list, field, Comparator.naturalOrder());
    }

    private static void falls(Answer list, String field) {
        isOrdered(list, field, Comparator.reverseOrder());
    }

    private static void isOrdered(Answer list, String field, Comparator<String> order) {
        Object[] sorted = list.ids("/snapshots", field).stream()
                .map(Id::value)
                .sorted(order)
                .toArray();
        assertThat(list).listsInOrder("/snapshots", field, sorted);
    }
}
