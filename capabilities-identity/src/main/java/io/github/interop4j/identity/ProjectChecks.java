package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.NeedsPassword;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.Projects;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.time.Instant;

@Capability("identity-v3-list-projects")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#list-projects-for-user")
class ProjectChecks {

    @Check("86128d46-e170-4644-866a-cc487f699e1d")
    @NeedsPassword
    void onlyTheProjectsThatOneMayEnterAreListed(
            Projects projects, Tokens tokens, @Given Token own, @As(Role.OTHER) @Given Token others) {
        Answer listed = projects.list();
        Answer enterable = projects.listEnterable();
        assertThat(listed)
                .hasStatus(200)
                .at("/projects")
                .isNotEmptyList()
                .beyond()
                .conformsTo("projects")
                .lists("/projects", "/id", own.project())
                .doesNotList("/projects", "/id", others.project())
                .at("/projects")
                .isAsIn(enterable);
        assertThat(enterable)
                .beyond()
                .hasStatus(200)
                .conformsTo("projects")
                .at("/projects")
                .isAsIn(listed);

        listed.ids("/projects", "/id").forEach(project -> itCanBeEntered(project, listed, tokens, own));

        assertThat(tokens.createIn(others.project()))
                .hasStatus(401, 403)
                .at("/error/message")
                .isPresent()
                .beyond()
                .hasStatus(401)
                .hasHeader("WWW-Authenticate")
                .conformsTo("error")
                .at("/error/code")
                .isEqualTo(401)
                .at("/error/title")
                .isEqualTo("Unauthorized");
    }

    private static void itCanBeEntered(Id project, Answer listed, Tokens tokens, Token own) {
        Answer token = tokens.createIn(project);
        assertThat(token)
                .hasStatus(201)
                .hasHeader("X-Subject-Token")
                .at("/token/project/id")
                .isEqualTo(project)
                .at("/token/user/id")
                .isEqualTo(own.user())
                .beyond()
                .conformsTo("token")
                .at("/token/user")
                .isAsIn(own.issued())
                .at("/token/methods")
                .isAsIn(own.issued())
                .at("/token/issued_at")
                .isAfter(own.since())
                .at("/token/expires_at")
                .isAfter(Instant.now());
        assertThat(listed)
                .whereListed("/projects", "/id", project, "/name")
                .isAsIn(token, "/token/project/name")
                .whereListed("/projects", "/id", project, "/domain_id")
                .isAsIn(token, "/token/project/domain/id")
                .beyond()
                .whereListed("/projects", "/id", project, "/is_domain")
                .isAsIn(token, "/token/is_domain")
                .whereListed("/projects", "/id", project, "/links/self")
                .matches(".+/v3/projects/" + project);
    }
}
