package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.image.ImageSchemas;
import io.github.interop4j.wire.Answer;

@Capability("images-v2-get")
@Spec("https://docs.openstack.org/api-ref/image/v2/#image-schemas")
class ImageSchemaChecks {

    @Check("622b925c-479f-4736-860d-adeaf13bc371")
    void anImageIsDescribed(ImageSchemas schemas) {
        Answer described = schemas.show("image");
        itIsNamed("image", described);
        theyAgree("image", described, schemas.show("images"));
    }

    @Check("25c8d7b2-df21-460f-87ac-93130bcdc684")
    void aListOfImagesIsDescribed(ImageSchemas schemas) {
        Answer described = schemas.show("images");
        itIsNamed("images", described);
        theyAgree("image", schemas.show("image"), described);
    }

    @Check("634dcc3f-f6e2-4409-b8fd-354a0bb25d83")
    void aMemberOfAnImageIsDescribed(ImageSchemas schemas) {
        Answer described = schemas.show("member");
        itIsNamed("member", described);
        theyAgree("member", described, schemas.show("members"));
    }

    @Check("6ae916ef-1052-4e11-8d36-b3ae14853cbb")
    void aListOfMembersIsDescribed(ImageSchemas schemas) {
        Answer described = schemas.show("members");
        itIsNamed("members", described);
        theyAgree("member", schemas.show("member"), described);
    }

    private static void itIsNamed(String name, Answer described) {
        assertThat(described).hasStatus(200).at("/name").isEqualTo(name);
    }

    /** A list is described as one of what each of its elements is; where the two differ, nobody can tell which is wrong. */
    private static void theyAgree(String name, Answer one, Answer list) {
        String elements = "/properties/" + name + "s/items";
        assertThat(one)
                .beyond()
                .hasStatus(200)
                .conformsTo("described-" + name)
                .at("")
                .isAsIn(list, elements);
        assertThat(list)
                .beyond()
                .hasStatus(200)
                .conformsTo("described-" + name + "s")
                .at(elements)
                .isAsIn(one, "");
    }
}
