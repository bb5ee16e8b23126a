package io.github.interop4j.cloud;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a token is asked to be good for. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Scope {

    /** One project, the usual case. */
    record Project(Reference project) implements Scope {
        @Override
        public String toString() {
            return "project " + project;
        }
    }

    /** One domain. */
    record Domain(Reference domain) implements Scope {
        @Override
        public String toString() {
            return "domain " + domain;
        }
    }

    /** The whole cloud; for administrators. */
    @SuppressWarnings("JavaLangClash") // Keystone's own word, and always written with its Scope.
    record System() implements Scope {
        @Override
        public String toString() {
            return "system";
        }
    }

    /** None asked for; Keystone then decides by the user's default project. */
    record Unscoped() implements Scope {
        @Override
        public String toString() {
            return "no scope";
        }
    }
}
