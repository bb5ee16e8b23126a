package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.wire.Answer;

/** The forms in which services say why they refuse, as their API references have them. */
final class Refusals {

    private Refusals() {}

    /** Judges, as findings, the form of the service that answered; image and object storage promise none. */
    static void judge(AnswerAssert answer, Answer refusal) {
        AnswerAssert beyond = answer.beyond();
        switch (refusal.exchange().service()) {
            case "compute", "block-storage" -> beyond.json().ifPresent(json -> named(beyond, refusal, json));
            case "identity" -> {
                coded(beyond, refusal, "/error");
                beyond.at("/error/title").isText();
            }
            case "network" ->
                beyond.at("/NeutronError/type")
                        .isText()
                        .at("/NeutronError/message")
                        .isText();
            default -> {} // nothing promised
        }
    }

    /** Their one field is called as the kind of refusal is: {@code badRequest}, {@code itemNotFound} … */
    private static void named(AnswerAssert beyond, Answer refusal, JsonNode json) {
        boolean one = json.isObject() && json.size() == 1;
        beyond.judge(
                one, "the body must be an object of one field that names the refusal but was " + refusal.shown(json));
        if (one) {
            coded(beyond, refusal, "/" + Json.names(json).get(0));
        }
    }

    private static void coded(AnswerAssert beyond, Answer refusal, String place) {
        beyond.at(place + "/code")
                .isEqualTo(refusal.status())
                .at(place + "/message")
                .isText();
    }
}
