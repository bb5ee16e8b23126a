package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms in which services say why they refuse, as their API references have them. */
final class Refusals {

    /** docs.openstack.org/api-guide/compute/faults.html; of other statuses nothing is said. */
    private static final Map<Integer, String> KINDS = Map.of(
            400, "badRequest",
            403, "forbidden",
            404, "itemNotFound",
            405, "badMethod",
            409, "conflictingRequest",
            413, "overLimit",
            415, "badMediaType");

    /** The same page; the last one where too much was asked for. */
    private static final List<String> OF_A_FAULT = List.of("code", "message", "retryAfter");

    private Refusals() {}

    /**
     * Judges the form of the service that answered; object storage promises none, and neither does image, which must not
     * contradict itself for that.
     */
    static void judge(AnswerAssert judge, Answer refusal) {
        switch (refusal.exchange().service()) {
            case "compute", "block-storage" -> judge.json().ifPresent(json -> named(judge, refusal, json));
            case "identity" -> {
                coded(judge, refusal, "/error");
                judge.at("/error/title").isText();
            }
            case "network" ->
                // a kind of error: PortNotFound, HTTPNotFound, RouterInterfaceNotFoundForSubnet …
                judge.at("/NeutronError/type")
                        .matches(refusal.status() == 404 ? "\\w*NotFound\\w*" : "\\w+")
                        .at("/NeutronError/message")
                        .isText()
                        .at("/NeutronError/detail")
                        .isPresent();
            case "image" -> {
                if (isObject(refusal)) {
                    framework(judge, refusal);
                }
            }
            default -> {} // nothing promised
        }
    }

    /** What the framework of all these services says, where one of them leaves it to that: of one status, in three places. */
    static void framework(AnswerAssert judge, Answer refusal) {
        judge.at("/code")
                .isEqualTo(refusal.status() + " " + refusal.json().path("title").asText())
                .at("/message")
                .isText();
    }

    private static boolean isObject(Answer refusal) {
        try {
            return refusal.json().isObject();
        } catch (Deviation page) {
            return false;
        }
    }

    /**
     * Whether it is what the framework says, since the path is none of any resource of the service: its own form, or a page
     * in older releases.
     */
    static boolean isOfNoResource(Answer answer, Optional<JsonNode> body) {
        boolean isPage = answer.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("text/"))
                .isPresent();
        return (answer.status() == 404 && isPage)
                || (answer.status() >= 400
                        && body.filter(json -> json.path("code").isTextual()
                                        && json.path("title").isTextual())
                                .isPresent());
    }

    /** Their one field is called as the kind of refusal is: {@code badRequest}, {@code itemNotFound} … */
    private static void named(AnswerAssert judge, Answer refusal, JsonNode json) {
        boolean one = json.isObject() && json.size() == 1;
        judge.judge(
                one, "the body must be an object of one field that names the refusal but was " + refusal.shown(json));
        if (one) {
            String kind = Json.names(json).get(0);
            String usual = KINDS.getOrDefault(refusal.status(), kind);
            judge.judge(kind.equals(usual), "the refusal must be called " + usual + " but was " + kind);
            coded(judge, refusal, "/" + kind);
            List<String> more = Json.names(json.path(kind)).stream()
                    .filter(field -> !OF_A_FAULT.contains(field))
                    .toList();
            judge.judge(more.isEmpty(), "a refusal must say nothing but " + OF_A_FAULT + " but says " + more);
        }
    }

    private static void coded(AnswerAssert judge, Answer refusal, String place) {
        judge.at(place + "/code")
                .isEqualTo(refusal.status())
                .at(place + "/message")
                .isText();
    }
}
