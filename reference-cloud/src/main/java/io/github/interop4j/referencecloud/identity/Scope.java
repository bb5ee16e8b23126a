package io.github.interop4j.referencecloud.identity;

/** What a token is good for. */
sealed interface Scope {

    String id();

    record OfProject(String id) implements Scope {}

    record OfDomain(String id) implements Scope {}

    record Unscoped() implements Scope {
        @Override
        public String id() {
            return "";
        }
    }
}
