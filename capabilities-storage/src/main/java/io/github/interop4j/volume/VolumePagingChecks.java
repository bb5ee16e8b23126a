package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.AlikeVolumes;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/** A run shares its project with others; among the volumes of one mark nobody else's come or go. */
@Capability("volumes-v3-list")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes")
class VolumePagingChecks {

    @Check("af55e775-8e4b-4feb-8719-215c43b0238c")
    void aListComesPageByPage(
            Volumes volumes, @Given(shared = true) AlikeVolumes alike, @Given(shared = true) Volume other) {
        comesPageByPage(volumes::list, alike, "volumes");
    }

    @Check("e9138a2c-f67b-4796-8efa-635c196d01de")
    void aDetailedListComesPageByPage(
            Volumes volumes, @Given(shared = true) AlikeVolumes alike, @Given(shared = true) Volume other) {
        comesPageByPage(volumes::listDetail, alike, "volumes-detail");
    }

    @Check("2a7064eb-b9c3-429b-b888-33928fc5edd3")
    void aDetailedListCanBeNarrowedOrderedAndCutAtOnce(
            Volumes volumes, @Given(shared = true) AlikeVolumes alike, @Given(shared = true) Volume other) {
        isOrdered(volumes, "asc", Comparator.naturalOrder());
        isOrdered(volumes, "desc", Comparator.reverseOrder());
    }

    private static void comesPageByPage(Function<Map<String, ?>, Answer> list, AlikeVolumes alike, String schema) {
        Answer first = list.apply(Map.of("limit", 1, "metadata", alike.filter()));
        Id one = isAPageOfOne(first, alike, schema);
        Answer second = list.apply(Map.of("limit", 1, "metadata", alike.filter(), "marker", one));
        Id other = isAPageOfOne(second, alike, schema);
        assertThat(second).doesNotList("/volumes", "/id", one);

        assertThat(list.apply(Map.of("limit", 1, "metadata", alike.filter(), "marker", other)))
                .hasStatus(200)
                .conformsTo(schema)
                .at("/volumes")
                .hasSize(0)
                .at("/volumes_links/0")
                .isAbsent();
    }

    private static Id isAPageOfOne(Answer page, AlikeVolumes alike, String schema) {
        assertThat(page)
                .hasStatus(200)
                .conformsTo(schema)
                .at("/volumes")
                .hasSize(1)
                .at("/volumes/0/id")
                .isIn(alike.first().id(), alike.second().id());
        Id one = page.id("/volumes/0/id");
        assertThat(page)
                .whereListed("/volumes_links", "/rel", "next", "/href")
                .matches("http.+[?](.+&)?limit=1(&.+)?")
                .whereListed("/volumes_links", "/rel", "next", "/href")
                .matches(".+[?&]marker=" + one + "(&.+)?");
        return one;
    }

    private static void isOrdered(Volumes volumes, String direction, Comparator<String> order) {
        Answer page =
                volumes.listDetail(Map.of("limit", 2, "status", "available", "sort_key", "id", "sort_dir", direction));
        assertThat(page)
                .hasStatus(200)
                .conformsTo("volumes-detail")
                .at("/volumes")
                .hasSize(2)
                .listsOnly("/volumes", "/status", "available");
        assertThat(page)
                .listsInOrder(
                        "/volumes",
                        "/id",
                        page.ids("/volumes", "/id").stream()
                                .map(Id::value)
                                .sorted(order)
                                .toArray());
    }
}
