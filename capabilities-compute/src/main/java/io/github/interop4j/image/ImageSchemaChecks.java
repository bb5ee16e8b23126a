package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.image.ImageSchemas;

@Capability("images-v2-get")
@Spec("https://docs.openstack.org/api-ref/image/v2/#image-schemas")
class ImageSchemaChecks {

    @Check("622b925c-479f-4736-860d-adeaf13bc371")
    void anImageIsDescribed(ImageSchemas schemas) {
        assertThat(schemas.show("image"))
                .hasStatus(200)
                .at("/name")
                .isEqualTo("image")
                .beyond()
                .conformsTo("described-image");
    }

    @Check("25c8d7b2-df21-460f-87ac-93130bcdc684")
    void aListOfImagesIsDescribed(ImageSchemas schemas) {
        assertThat(schemas.show("images"))
                .hasStatus(200)
                .at("/name")
                .isEqualTo("images")
                .beyond()
                .conformsTo("described-images");
    }

    @Check("634dcc3f-f6e2-4409-b8fd-354a0bb25d83")
    void aMemberOfAnImageIsDescribed(ImageSchemas schemas) {
        assertThat(schemas.show("member"))
                .hasStatus(200)
                .at("/name")
                .isEqualTo("member")
                .beyond()
                .conformsTo("described-member");
    }

    @Check("6ae916ef-1052-4e11-8d36-b3ae14853cbb")
    void aListOfMembersIsDescribed(ImageSchemas schemas) {
        assertThat(schemas.show("members"))
                .hasStatus(200)
                .at("/name")
                .isEqualTo("members")
                .beyond()
                .conformsTo("described-members");
    }
}
