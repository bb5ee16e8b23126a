package io.github.interop4j.referencecloud;

import java.util.Map;

/** Authentication and tokens: what both clouds are asked. */
final class TokenQuestions {

    private static final String TOKENS = "/v3/auth/tokens";

    private final Side side;
    private final Client nobody;

    private TokenQuestions(Side side) {
        this.side = side;
        nobody = side.client();
    }

    static void ask(Side side) {
        TokenQuestions questions = new TokenQuestions(side);
        questions.discovery();
        questions.passwordAuthentication();
        questions.badAuthentication();
        questions.scopes();
        questions.tokens();
    }

    private void discovery() {
        side.ask("versions", nobody, "GET", "identity", "/");
        side.ask("versions, head", nobody, "HEAD", "identity", "/");
        side.ask("v3", nobody, "GET", "identity", "/v3");
        side.ask("v3 with a slash", nobody, "GET", "identity", "/v3/");
        side.ask("v3, wrong method", nobody, "DELETE", "identity", "/v3");
    }

    private void passwordAuthentication() {
        side.ask("login, default project", nobody, "POST", "identity", TOKENS, side.auth(side.password("member"), ""));
        side.ask(
                "login, project",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), side.project("member")));
        side.ask(
                "login, no catalog",
                nobody,
                "POST",
                "identity",
                TOKENS + "?nocatalog",
                side.auth(side.password("member"), ""));
        side.ask(
                "login, unscoped",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "'unscoped'"));
        side.ask(
                "login, unscoped as of old",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "{'unscoped':{}}"));
        side.ask(
                "login, other's project",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), side.project("other")));
        side.ask(
                "login, domain without a role",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "{'domain':{'id':'default'}}"));
        side.ask(
                "login, unknown domain",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "{'domain':{'name':'nope'}}"));
        side.ask(
                "login, unknown project",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "{'project':{'id':'nope'}}"));
        side.ask(
                "login, system without a role",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member"), "{'system':{'all':true}}"));
        side.ask("login, reader", nobody, "POST", "identity", TOKENS, side.auth(side.password("reader"), ""));
    }

    private void badAuthentication() {
        String[][] bodies = {
            {"nothing", ""},
            {"an empty object", "{}"},
            {"no JSON", "garbage"},
            {"a list", "[]"},
            {"no identity", "{'auth':{}}"},
            {"identity of a wrong type", "{'auth':{'identity':'x'}}"},
            {"no methods", "{'auth':{'identity':{}}}"},
            {"methods of a wrong type", "{'auth':{'identity':{'methods':'x'}}}"},
            {"empty methods", "{'auth':{'identity':{'methods':[]}}}"},
            {"an unknown method", "{'auth':{'identity':{'methods':['nope'],'nope':{}}}}"},
            {"a method without data", "{'auth':{'identity':{'methods':['password']}}}"},
            {"no user", "{'auth':{'identity':{'methods':['password'],'password':{}}}}"},
            {"user of a wrong type", "{'auth':{'identity':{'methods':['password'],'password':{'user':'x'}}}}"},
            {"an empty user", "{'auth':{'identity':{'methods':['password'],'password':{'user':{}}}}}"},
            {
                "a user name without domain",
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'x','password':'x'}}}}}"
            },
            {
                "an unknown user",
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'nobody','domain':{'id':'default'},'password':'x'}}}}}"
            },
            {
                "an unknown user id",
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'id':'nobody','password':'x'}}}}}"
            },
            {
                "an unknown domain of the user",
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'x','domain':{'id':'nope'},'password':'x'}}}}}"
            },
            {
                "a password of a wrong type",
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'id':'nobody','password':5}}}}}"
            },
            {"an unknown token", "{'auth':{'identity':{'methods':['token'],'token':{'id':'nope'}}}}"},
            {"no token id", "{'auth':{'identity':{'methods':['token'],'token':{}}}}"},
            {
                "an unknown application credential",
                "{'auth':{'identity':{'methods':['application_credential'],'application_credential':{'id':'nope','secret':'x'}}}}"
            },
            {
                "an unnamed application credential",
                "{'auth':{'identity':{'methods':['application_credential'],'application_credential':{'secret':'x'}}}}"
            },
            {
                "an application credential without user",
                "{'auth':{'identity':{'methods':['application_credential'],'application_credential':{'name':'x','secret':'x'}}}}"
            },
        };
        for (String[] body : bodies) {
            side.ask("bad login: " + body[0], nobody, "POST", "identity", TOKENS, body[1]);
        }
        for (String identity : new String[] {
            "'methods':['password'],'password':{'user':{'id':'x','password':'x'}}",
            "'methods':['password'],'password':{'user':{'name':'x','domain':{'name':'x'},'password':'x'}}",
            "'methods':['token'],'token':{'id':'x'}",
            "'methods':['application_credential'],'application_credential':{'id':'x','secret':'x'}",
            "'methods':['application_credential'],"
                    + "'application_credential':{'name':'x','user':{'name':'x','domain':{'name':'x'}},'secret':'x'}"
        }) {
            side.askDistorted("login by " + identity, nobody, "identity", TOKENS, side.auth(identity, ""), Map.of());
        }
        String scope = "{'project':{'name':'x','domain':{'id':'default'}}}";
        side.askDistorted(
                "login to a project", nobody, "identity", TOKENS, side.auth(side.password("member"), scope), Map.of());
        side.ask(
                "bad login: a wrong password",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.password("member", "wrong"), ""));
        side.ask(
                "bad login: no password",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(
                        "'methods':['password'],'password':{'user':{'name':'"
                                + side.person("member").name() + "','domain':{'id':'default'}}}",
                        ""));
    }

    private void scopes() {
        String[][] scopes = {
            {"an empty one", "{}"},
            {"two at once", "{'project':{'id':'x'},'domain':{'id':'x'}}"},
            {"a project name without domain", "{'project':{'name':'x'}}"},
            {"a project without id and name", "{'project':{}}"},
            {"a project in an unknown domain", "{'project':{'name':'x','domain':{'id':'nope'}}}"},
            {"a number", "5"},
        };
        for (String[] scope : scopes) {
            side.ask(
                    "bad scope: " + scope[0],
                    nobody,
                    "POST",
                    "identity",
                    TOKENS,
                    side.auth(side.password("member"), scope[1]));
        }
    }

    private void tokens() {
        Client member = side.as("member");
        Client other = side.as("other");
        Client admin = side.as("admin");
        Client spare = side.as("member");
        Map<String, String> itself = Map.of("X-Subject-Token", spare.token());
        side.ask("validate", member, "GET", "identity", TOKENS, "", itself);
        side.ask("validate, no catalog", member, "GET", "identity", TOKENS + "?nocatalog", "", itself);
        side.ask("check", member, "HEAD", "identity", TOKENS, "", itself);
        side.ask("validate as another", other, "GET", "identity", TOKENS, "", itself);
        side.ask("validate as admin", admin, "GET", "identity", TOKENS, "", itself);
        side.ask("validate without token", nobody, "GET", "identity", TOKENS, "", itself);
        side.ask("validate nothing", member, "GET", "identity", TOKENS);
        side.ask("validate garbage", member, "GET", "identity", TOKENS, "", Map.of("X-Subject-Token", "x"));
        side.ask("check garbage", member, "HEAD", "identity", TOKENS, "", Map.of("X-Subject-Token", "x"));
        side.ask("revoke garbage", member, "DELETE", "identity", TOKENS, "", Map.of("X-Subject-Token", "x"));
        side.ask("revoke nothing", member, "DELETE", "identity", TOKENS);
        side.ask("revoke as another", other, "DELETE", "identity", TOKENS, "", itself);
        side.ask("rescope", nobody, "POST", "identity", TOKENS, side.auth(side.token(spare), side.project("member")));
        side.ask("rescope, unscoped", nobody, "POST", "identity", TOKENS, side.auth(side.token(spare), "'unscoped'"));
        side.ask(
                "rescope, other's project",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.token(spare), side.project("other")));
        side.ask("revoke", member, "DELETE", "identity", TOKENS, "", itself);
        side.ask("validate a revoked one", member, "GET", "identity", TOKENS, "", itself);
        side.ask("check a revoked one", member, "HEAD", "identity", TOKENS, "", itself);
        side.ask("revoke a revoked one", member, "DELETE", "identity", TOKENS, "", itself);
        side.ask("use a revoked one", spare, "GET", "identity", "/v3/auth/catalog");
        side.ask(
                "rescope a revoked one",
                nobody,
                "POST",
                "identity",
                TOKENS,
                side.auth(side.token(spare), side.project("member")));
        side.ask("tokens, wrong method", member, "PUT", "identity", TOKENS, "{}");
        side.ask("tokens, options", nobody, "OPTIONS", "identity", TOKENS);
    }
}
