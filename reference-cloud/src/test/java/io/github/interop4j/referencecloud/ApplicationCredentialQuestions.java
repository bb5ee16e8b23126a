package io.github.interop4j.referencecloud;

import java.util.Map;

/** Application credentials: what both clouds are asked. */
final class ApplicationCredentialQuestions {

    private static final String TOKENS = "/v3/auth/tokens";
    private static final String KEYPAIRS = "/v2.1/os-keypairs";

    private final Side side;
    private final Client nobody;

    private ApplicationCredentialQuestions(Side side) {
        this.side = side;
        nobody = side.client();
    }

    static void ask(Side side) {
        ApplicationCredentialQuestions questions = new ApplicationCredentialQuestions(side);
        questions.applicationCredentials();
        questions.badApplicationCredentials();
    }

    private void applicationCredentials() {
        Client member = side.as("member");
        String all = "/v3/users/" + member.userId() + "/application_credentials";
        Answer made = side.ask(
                "make one", member, "POST", "identity", all, "{'application_credential':{'name':'contract-a'}}");
        String id = made.at("/application_credential/id").asText();
        String secret = made.at("/application_credential/secret").asText();
        Answer rich = side.ask(
                "make a rich one",
                member,
                "POST",
                "identity",
                all,
                "{'application_credential':{'name':'contract-b',"
                        + "'expires_at':'2030-01-01T00:00:00.123456','description':'d','secret':'own','unrestricted':true,"
                        + "'roles':[{'name':'reader'}],'access_rules':[{'path':'/v3/x','method':'GET','service':'identity'}]}}");
        String richId = rich.at("/application_credential/id").asText();
        side.ask("make a double", member, "POST", "identity", all, "{'application_credential':{'name':'contract-a'}}");
        side.ask("list them", member, "GET", "identity", all);
        side.ask("list one by name", member, "GET", "identity", all + "?name=contract-b");
        side.ask("list none by name", member, "GET", "identity", all + "?name=nope");
        side.ask("list by what is no filter", member, "GET", "identity", all + "?nonsense=x");
        side.ask("show one", member, "GET", "identity", all + "/" + id);
        side.ask("show a rich one", member, "GET", "identity", all + "/" + richId);
        side.ask("show as another", side.as("other"), "GET", "identity", all + "/" + id);
        side.ask("show as reader of the project", side.as("reader"), "GET", "identity", all + "/" + id);
        side.ask("show by a wrong user", member, "GET", "identity", "/v3/users/nobody/application_credentials/" + id);
        side.ask("show none", member, "GET", "identity", all + "/nope");
        side.ask("delete none", member, "DELETE", "identity", all + "/nope");
        side.ask("delete as another", side.as("other"), "DELETE", "identity", all + "/" + id);
        side.ask("change one", member, "PATCH", "identity", all + "/" + id, "{}");
        side.ask("list as admin", side.as("admin"), "GET", "identity", all);
        side.ask(
                "list nobody's as admin",
                side.as("admin"),
                "GET",
                "identity",
                "/v3/users/nobody/application_credentials");

        String proof = "'methods':['application_credential'],'application_credential':{'id':'" + id + "','secret':'";
        Answer login =
                side.ask("log in with one", nobody, "POST", "identity", TOKENS, side.auth(proof + secret + "'}", ""));
        side.ask(
                "log in with one by name",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(
                        "'methods':['application_credential'],'application_credential':{'name':'contract-a','user':{'id':'"
                                + member.userId() + "'},'secret':'" + secret + "'}",
                        ""));
        side.ask(
                "log in with a rich one",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(
                        "'methods':['application_credential'],'application_credential':{'id':'" + richId
                                + "','secret':'own'}",
                        ""));
        side.ask("log in with a wrong secret", nobody, "POST", "identity", TOKENS, side.auth(proof + "wrong'}", ""));
        side.ask(
                "log in by an unknown name",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(
                        "'methods':['application_credential'],'application_credential':{'name':'nope','user':{'id':'"
                                + member.userId() + "'},'secret':'" + secret + "'}",
                        ""));
        side.ask(
                "log in with a scope",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(proof + secret + "'}", side.project("member")));
        Client delegate = nobody.with(login.header("X-Subject-Token"));
        side.ask(
                "validate as delegate",
                delegate,
                "GET",
                "identity",
                TOKENS,
                "",
                Map.of("X-Subject-Token", delegate.token()));
        side.ask(
                "make one as delegate",
                delegate,
                "POST",
                "identity",
                all,
                "{'application_credential':{'name':'contract-c'}}");
        side.ask("delete one as delegate", delegate, "DELETE", "identity", all + "/" + id);
        side.ask("show one as delegate", delegate, "GET", "identity", all + "/" + id);
        side.ask("rescope as delegate", nobody, "POST", "identity", TOKENS, side.auth(side.token(delegate), ""));
        side.ask("keypairs as delegate", delegate, "GET", "compute", KEYPAIRS);
        side.ask("delete one", member, "DELETE", "identity", all + "/" + id);
        side.ask("catalog as delegate without credential", delegate, "GET", "identity", "/v3/auth/catalog");
        side.ask("keypairs as delegate without credential", delegate, "GET", "compute", "/v2.1/os-keypairs");
        side.ask(
                "validate a delegate without credential",
                member,
                "GET",
                "identity",
                TOKENS,
                "",
                Map.of("X-Subject-Token", delegate.token()));
        side.ask("delete a rich one", member, "DELETE", "identity", all + "/" + richId);
        side.ask("show a deleted one", member, "GET", "identity", all + "/" + id);
        side.ask("delete a deleted one", member, "DELETE", "identity", all + "/" + id);
        side.ask("log in with a deleted one", nobody, "POST", "identity", TOKENS, side.auth(proof + secret + "'}", ""));
    }

    private void badApplicationCredentials() {
        Client member = side.as("member");
        String all = "/v3/users/" + member.userId() + "/application_credentials";
        String[][] bodies = {
            {"nothing", ""},
            {"no JSON", "garbage"},
            {"an empty object", "{}"},
            {"no name", "{'application_credential':{}}"},
            {"an empty name", "{'application_credential':{'name':''}}"},
            {"a blank name", "{'application_credential':{'name':' '}}"},
            {"a number as name", "{'application_credential':{'name':5}}"},
            {"a long name", "{'application_credential':{'name':'" + "x".repeat(256) + "'}}"},
            {"a wrong time", "{'application_credential':{'name':'x','expires_at':'soon'}}"},
            {"a time that is past", "{'application_credential':{'name':'x','expires_at':'2020-01-01T00:00:00'}}"},
            {"a number as time", "{'application_credential':{'name':'x','expires_at':5}}"},
            {"a role one has not", "{'application_credential':{'name':'x','roles':[{'name':'admin'}]}}"},
            {"an unknown role", "{'application_credential':{'name':'x','roles':[{'name':'nope'}]}}"},
            {"an unknown role id", "{'application_credential':{'name':'x','roles':[{'id':'nope'}]}}"},
            {"roles of a wrong type", "{'application_credential':{'name':'x','roles':'x'}}"},
            {"an empty role", "{'application_credential':{'name':'x','roles':[{}]}}"},
            {"unrestricted of a wrong type", "{'application_credential':{'name':'x','unrestricted':'x'}}"},
            {"a number as secret", "{'application_credential':{'name':'x','secret':5}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad application credential: " + body[0], member, "POST", "identity", all, body[1]);
        }
        side.askDistorted(
                "application credential",
                member,
                "identity",
                all,
                "{'application_credential':{'name':'contract-d','expires_at':'2030-01-01T00:00:00','description':'d',"
                        + "'secret':'own','unrestricted':true,'roles':[{'name':'reader'}],"
                        + "'access_rules':[{'path':'/v3/x','method':'GET','service':'identity'}]}}",
                Map.of());
        side.ask(
                "application credential without token",
                nobody,
                "POST",
                "identity",
                all,
                "{'application_credential':{'name':'x'}}");
    }
}
