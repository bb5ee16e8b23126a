package io.github.interop4j.referencecloud;

import java.util.Map;

/** Users, projects and domains, one's own and others': what both clouds are asked. */
final class UserQuestions {

    private static final String TOKENS = "/v3/auth/tokens";

    private final Side side;
    private final Client nobody;

    private UserQuestions(Side side) {
        this.side = side;
        nobody = side.client();
    }

    static void ask(Side side) {
        UserQuestions questions = new UserQuestions(side);
        questions.reading();
        questions.outOfReach();
        questions.administration();
        questions.passwordChange();
        questions.domainScope();
        questions.lockout();
    }

    private void reading() {
        Client member = side.as("member");
        Client unscoped = side.unscoped("member");
        String user = "/v3/users/" + member.userId();
        String project = "/v3/projects/" + side.projectOf(member);
        for (String path :
                new String[] {"/v3/auth/catalog", "/v3/auth/projects", "/v3/auth/domains", "/v3/domains/default"}) {
            side.ask("GET " + path, member, "GET", "identity", path);
            side.ask("HEAD " + path, member, "HEAD", "identity", path);
            side.ask("GET " + path + " unscoped", unscoped, "GET", "identity", path);
            side.ask("GET " + path + " without token", nobody, "GET", "identity", path);
            side.ask("GET " + path + " with garbage", nobody.with("x"), "GET", "identity", path);
        }
        side.ask("own user", member, "GET", "identity", user);
        side.ask("own user, unscoped", unscoped, "GET", "identity", user);
        side.ask("own user, head", member, "HEAD", "identity", user);
        side.ask("own user, without token", nobody, "GET", "identity", user);
        side.ask("own projects", member, "GET", "identity", user + "/projects");
        side.ask(
                "own projects, by name",
                member,
                "GET",
                "identity",
                user + "/projects?name=" + side.person("member").project());
        side.ask("own projects, none of that name", member, "GET", "identity", user + "/projects?name=nope");
        side.ask("own projects, unscoped", unscoped, "GET", "identity", user + "/projects");
        side.ask("own project", member, "GET", "identity", project);
        side.ask("own project, unscoped", unscoped, "GET", "identity", project);
        side.ask("own project, as reader", side.as("reader"), "GET", "identity", project);
        side.ask("own password, read", member, "GET", "identity", user + "/password");
        side.ask("catalog, wrong method", member, "POST", "identity", "/v3/auth/catalog", "{}");
    }

    private void outOfReach() {
        Client member = side.as("member");
        Client other = side.as("other");
        String user = "/v3/users/" + other.userId();
        side.ask("other's user", member, "GET", "identity", user);
        side.ask("nobody's user", member, "GET", "identity", "/v3/users/nobody");
        side.ask("other's projects", member, "GET", "identity", user + "/projects");
        side.ask("other's project", member, "GET", "identity", "/v3/projects/" + side.projectOf(other));
        side.ask("nobody's project", member, "GET", "identity", "/v3/projects/nope");
        side.ask("nobody's domain", member, "GET", "identity", "/v3/domains/nope");
        side.ask("other's application credentials", member, "GET", "identity", user + "/application_credentials");
        side.ask(
                "an application credential for another",
                member,
                "POST",
                "identity",
                user + "/application_credentials",
                "{'application_credential':{'name':'x'}}");
        side.ask("nobody's user as admin", side.as("admin"), "GET", "identity", "/v3/users/nobody");
        side.ask("nobody's projects as admin", side.as("admin"), "GET", "identity", "/v3/users/nobody/projects");
        side.ask("nobody's project as admin", side.as("admin"), "GET", "identity", "/v3/projects/nope");
        side.ask("nobody's domain as admin", side.as("admin"), "GET", "identity", "/v3/domains/nope");
        side.ask("other's user as admin", side.as("admin"), "GET", "identity", user);
        side.ask("other's user as reader", side.as("reader"), "GET", "identity", user);
    }

    private void administration() {
        Client member = side.as("member");
        side.ask(
                "update the default domain",
                member,
                "PATCH",
                "identity",
                "/v3/domains/default",
                "{'domain':{'name':'x'}}");
        side.ask("delete the default domain", member, "DELETE", "identity", "/v3/domains/default");
        for (String noun : new String[] {"user", "project", "domain"}) {
            String all = "/v3/" + noun + "s";
            side.ask("list " + all, member, "GET", "identity", all);
            side.ask("list " + all + " without token", nobody, "GET", "identity", all);
            side.ask("create in " + all, member, "POST", "identity", all, "{'" + noun + "':{'name':'x'}}");
            side.ask("update in " + all, member, "PATCH", "identity", all + "/x", "{'" + noun + "':{'name':'x'}}");
            side.ask("delete in " + all, member, "DELETE", "identity", all + "/x");
        }
    }

    private void passwordChange() {
        Client expendable = side.as("expendable");
        String path = "/v3/users/" + expendable.userId() + "/password";
        String own = side.person("expendable").password();
        String first = "first-of-the-contract";
        String second = "second-of-the-contract";
        side.ask("change password", nobody, "POST", "identity", path, passwords(own, first));
        side.ask("use a token of the old password", expendable, "GET", "identity", "/v3/users/" + expendable.userId());
        side.ask(
                "validate a token of the old password",
                side.as("admin"),
                "GET",
                "identity",
                TOKENS,
                "",
                Map.of("X-Subject-Token", expendable.token()));
        side.ask(
                "log in by a token of the old password",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.token(expendable), ""));
        side.ask(
                "log in with the old password",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("expendable"), ""));
        side.ask(
                "log in with the new password",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("expendable", first), ""));
        side.ask("change to the same password", nobody, "POST", "identity", path, passwords(first, first));
        side.ask("change to the password before", nobody, "POST", "identity", path, passwords(first, own));
        side.ask("change with a wrong password", nobody, "POST", "identity", path, passwords("wrong", second));
        side.ask(
                "change to a number",
                nobody,
                "POST",
                "identity",
                path,
                "{'user':{'password':5,'original_password':'x'}}");
        side.ask("change without a new one", nobody, "POST", "identity", path, "{'user':{'original_password':'x'}}");
        side.ask("change without the old one", nobody, "POST", "identity", path, "{'user':{'password':'x'}}");
        side.ask(
                "change with another field",
                nobody,
                "POST",
                "identity",
                path,
                "{'user':{'password':'x','original_password':'x','x':1}}");
        side.ask("change without anything", nobody, "POST", "identity", path);
        side.ask("change without JSON", nobody, "POST", "identity", path, "garbage");
        side.ask(
                "change nobody's password",
                nobody,
                "POST",
                "identity",
                "/v3/users/nobody/password",
                passwords("x", "y"));
        side.askDistorted("change", nobody, "identity", "/v3/users/nobody/password", passwords("x", "y"), Map.of());
        side.ask("change again", nobody, "POST", "identity", path, passwords(first, second));
        side.ask("change back", nobody, "POST", "identity", path, passwords(second, own));
    }

    /** The administrator has a role on the default domain. */
    private void domainScope() {
        String scope = "{'domain':{'id':'default'}}";
        Answer login = side.ask(
                "log in to a domain", nobody, "POST", "identity", TOKENS, side.auth(side.password("admin"), scope));
        Client admin = nobody.with(login.header("X-Subject-Token"));
        side.ask(
                "validate a token of a domain",
                admin,
                "GET",
                "identity",
                TOKENS,
                "",
                Map.of("X-Subject-Token", admin.token()));
        for (String path :
                new String[] {"/v3/auth/catalog", "/v3/auth/projects", "/v3/auth/domains", "/v3/domains/default"}) {
            side.ask("GET " + path + " of a domain", admin, "GET", "identity", path);
        }
        side.ask("keypairs of a domain", admin, "GET", "compute", "/v2.1/os-keypairs");
    }

    private void lockout() {
        String locked = "/v3/users/" + side.as("expendable").userId();
        for (int i = 1; i <= 2; i++) {
            side.ask(
                    "wrong password " + i,
                    nobody,
                    "POST",
                    "identity",
                    TOKENS,
                    side.auth(side.password("expendable", "wrong"), ""));
        }
        side.ask(
                "right password while locked",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("expendable"), ""));
        side.ask("a locked user", side.as("admin"), "GET", "identity", locked);
    }

    private static String passwords(String old, String chosen) {
        return "{'user':{'original_password':'" + old + "','password':'" + chosen + "'}}";
    }
}
