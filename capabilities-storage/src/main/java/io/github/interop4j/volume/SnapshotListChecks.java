package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.AlikeSnapshots;
import io.github.interop4j.given.volume.Snapshot;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;

@Capability("volumes-v3-snapshot-create-delete")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-snapshots-and-details")
class SnapshotListChecks {

    @Check("59f41f43-aebf-48a9-ab5d-d76340fab32b")
    void aListCanBeNarrowedToANameAndAStatus(
            Snapshots snapshots, @Given(shared = true) Snapshot snapshot, @Given(shared = true) AlikeSnapshots others) {
        isNarrowedToAName(snapshots.list(Map.of("name", snapshot.name())), snapshot, "snapshots");
        isNarrowedToAStatus(snapshots.list(Map.of("status", "available")), snapshot, "snapshots")
                .lists("/snapshots", "/id", others.first().id())
                .lists("/snapshots", "/id", others.second().id());
        Answer both = snapshots.list(Map.of("status", "available", "name", snapshot.name()));
        isNarrowedToAName(both, snapshot, "snapshots");
        isNarrowedToAStatus(both, snapshot, "snapshots").at("/snapshots").hasSize(1);
    }

    @Check("220a1022-1fcd-4a74-a7bd-6b859156cda2")
    void aDetailedListCanBeNarrowedToANameAndAStatus(
            Snapshots snapshots, @Given(shared = true) Snapshot snapshot, @Given(shared = true) AlikeSnapshots others) {
        isNarrowedToAName(snapshots.listDetail(Map.of("name", snapshot.name())), snapshot, "snapshots-detail")
                .whereListed("/snapshots", "/id", snapshot.id(), "")
                .isAsIn(snapshot.shown(), "/snapshot");
        isNarrowedToAStatus(snapshots.listDetail(Map.of("status", "available")), snapshot, "snapshots-detail")
                .whereListed("/snapshots", "/id", others.first().id(), "")
                .isAsIn(others.first().shown(), "/snapshot")
                .whereListed("/snapshots", "/id", others.second().id(), "")
                .isAsIn(others.second().shown(), "/snapshot");
        Answer both = snapshots.listDetail(Map.of("status", "available", "name", snapshot.name()));
        isNarrowedToAName(both, snapshot, "snapshots-detail");
        isNarrowedToAStatus(both, snapshot, "snapshots-detail").at("/snapshots").hasSize(1);
    }

    @Check("db4d8e0a-7a2e-41cc-a712-961f6844e896")
    void aPageOfAListHasNoMoreSnapshotsThanAskedFor(
            Snapshots snapshots, @Given(shared = true) AlikeSnapshots snapshot) {
        assertThat(snapshots.list(Map.of("limit", 1)))
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(1)
                .beyond()
                .whereListed("/snapshots_links", "/rel", "next", "/href")
                .matches("http.+[?&]limit=1(&.+)?");
    }

    @Check("a1427f61-420e-48a5-b6e3-0b394fa95400")
    void aPageThatIsLargerThanTheListIsTheList(Snapshots snapshots, @Given(shared = true) AlikeSnapshots snapshot) {
        assertThat(snapshots.list(Map.of("limit", 100000, "name", snapshot.name())))
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(2)
                .lists("/snapshots", "/id", snapshot.first().id())
                .lists("/snapshots", "/id", snapshot.second().id());
    }

    @Check("e3b44b7f-ae87-45b5-8a8c-66110eb24d0a")
    void aPageMayHaveNoSnapshot(Snapshots snapshots, @Given(shared = true) AlikeSnapshots snapshot) {
        assertThat(snapshots.list(Map.of("limit", 0)))
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(0);
    }

    @Check("05489dde-44bc-4961-a1f5-3ce7ee7824f7")
    void aListBeginsAfterAMarker(Snapshots snapshots, @Given(shared = true) AlikeSnapshots alike) {
        List<Id> all = both(snapshots, alike);
        assertThat(snapshots.list(Map.of("name", alike.name(), "marker", all.get(0))))
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(1)
                .at("/snapshots/0/id")
                .isEqualTo(all.get(1));
    }

    @Check("ca96d551-17c6-4e11-b0e8-52d3bb8a63c7")
    void aListBeginsAtAnOffset(Snapshots snapshots, @Given(shared = true) AlikeSnapshots alike) {
        List<Id> all = both(snapshots, alike);
        assertThat(snapshots.list(Map.of("name", alike.name(), "offset", 1, "limit", 3)))
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(1)
                .beyond()
                .at("/snapshots/0/id")
                .isEqualTo(all.get(1));
    }

    private static List<Id> both(Snapshots snapshots, AlikeSnapshots alike) {
        Answer all = snapshots.list(Map.of("name", alike.name()));
        assertThat(all)
                .hasStatus(200)
                .conformsTo("snapshots")
                .at("/snapshots")
                .hasSize(2)
                .lists("/snapshots", "/id", alike.first().id())
                .lists("/snapshots", "/id", alike.second().id())
                .beyond()
                .whereListed("/snapshots", "/id", alike.first().id(), "/created_at")
                .isAsIn(alike.first().shown(), "/snapshot/created_at");
        return all.ids("/snapshots", "/id");
    }

    private static AnswerAssert isNarrowedToAName(Answer list, Snapshot snapshot, String schema) {
        return assertThat(list)
                .hasStatus(200)
                .conformsTo(schema)
                .listsOnly("/snapshots", "/name", snapshot.name())
                .beyond()
                .whereListed("/snapshots", "/id", snapshot.id(), "/created_at")
                .isAsIn(snapshot.shown(), "/snapshot/created_at")
                .at("/snapshots")
                .hasSize(1);
    }

    private static AnswerAssert isNarrowedToAStatus(Answer list, Snapshot snapshot, String schema) {
        return assertThat(list)
                .hasStatus(200)
                .conformsTo(schema)
                .listsOnly("/snapshots", "/status", "available")
                .beyond()
                .lists("/snapshots", "/id", snapshot.id());
    }
}
