package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.Snapshot;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.volume.Metadata;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("volumes-v3-metadata")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#create-metadata-for-volume")
class MetadataChecks {

    @Check("6f5b125b-f664-44bf-910f-751591fe5769")
    void theMetadataOfAVolumeIsAddedReplacedAndDeleted(Metadata metadata, @Given Volume volume) {
        Metadata.Entries entries = metadata.ofVolume(volume.id());
        isAdded(entries, Map.of("key1", "value1", "key2", "value2", "key3", "value3", "key4", "<value&special_chars>"));
        isReplaced(entries, Map.of("key4", "value4", "key1", "value1_update"));
        isDeleted(entries, "key1", Map.of("key4", "value4"));
    }

    @Check("862261c5-8df4-475a-8c21-946e50e36a20")
    void anItemOfTheMetadataOfAVolumeIsSet(Metadata metadata, @Given Volume volume) {
        Metadata.Entries entries = metadata.ofVolume(volume.id());
        Map<String, String> wanted = Map.of("key1", "value1", "key2", "value2", "key3", "value3");
        contains(entries.update(wanted), wanted);
        isSet(entries, "key3", "value3_update");
        contains(entries.list(), Map.of("key1", "value1", "key2", "value2", "key3", "value3_update"));
    }

    @Check("a2f20f99-e363-4584-be97-bc33afb1a56c")
    @Capability("volumes-v3-snapshot-create-delete")
    void theMetadataOfASnapshotIsAddedReplacedAndDeleted(Metadata metadata, @Given Snapshot snapshot) {
        Metadata.Entries entries = metadata.ofSnapshot(snapshot.id());
        isAdded(entries, Map.of("key1", "value1", "key2", "value2", "key3", "value3"));
        isReplaced(entries, Map.of("key3", "value3_update", "key4", "value4"));
        isDeleted(entries, "key3", Map.of("key4", "value4"));
    }

    @Check("e8ff85c5-8f97-477f-806a-3ac364a949ed")
    @Capability("volumes-v3-snapshot-create-delete")
    void anItemOfTheMetadataOfASnapshotIsSet(Metadata metadata, @Given Snapshot snapshot) {
        Metadata.Entries entries = metadata.ofSnapshot(snapshot.id());
        isAdded(entries, Map.of("key1", "value1", "key2", "value2", "key3", "value3"));
        isSet(entries, "key3", "value3_update");
        contains(entries.list(), Map.of("key1", "value1", "key2", "value2", "key3", "value3_update"));
    }

    private static void isAdded(Metadata.Entries entries, Map<String, String> wanted) {
        contains(entries.update(wanted), wanted);
        contains(entries.list(), wanted);
    }

    private static void isReplaced(Metadata.Entries entries, Map<String, String> wanted) {
        assertThat(entries.replace(wanted))
                .hasStatus(200)
                .conformsTo("metadata")
                .at("/metadata")
                .isEqualTo(wanted);
        assertThat(entries.list())
                .hasStatus(200)
                .conformsTo("metadata")
                .at("/metadata")
                .isEqualTo(wanted);
    }

    private static void isDeleted(Metadata.Entries entries, String key, Map<String, String> rest) {
        assertThat(entries.delete(key)).hasStatus(200).beyond().hasNoBody();
        contains(entries.list(), rest).at("/metadata/" + key).isAbsent();
    }

    private static void isSet(Metadata.Entries entries, String key, String value) {
        assertThat(entries.put(key, value))
                .hasStatus(200)
                .conformsTo("metadata-item")
                .at("/meta")
                .isEqualTo(Map.of(key, value));
        assertThat(entries.show(key))
                .hasStatus(200)
                .conformsTo("metadata-item")
                .at("/meta")
                .isEqualTo(Map.of(key, value));
    }

    /** A cloud may note something of its own besides; that it does not is judged beyond. */
    private static AnswerAssert contains(Answer answer, Map<String, String> wanted) {
        AnswerAssert all = assertThat(answer).hasStatus(200).conformsTo("metadata");
        wanted.forEach((key, value) -> all.at("/metadata/" + key).isEqualTo(value));
        all.beyond().at("/metadata").isEqualTo(wanted);
        return all;
    }
}
