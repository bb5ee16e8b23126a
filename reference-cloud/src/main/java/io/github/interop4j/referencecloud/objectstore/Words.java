package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import java.util.Map;

/** Swift's own ways to answer with nothing but a status. */
final class Words {

    private static final Map<Integer, String> PAGES = Map.of(
            202, page("Accepted", "The request is accepted for processing."),
            401,
                    page(
                            "Unauthorized",
                            "This server could not verify that you are authorized to access the document you"
                                    + " requested."),
            403, page("Forbidden", "Access was denied to this resource."),
            404, page("Not Found", "The resource could not be found."),
            405, page("Method Not Allowed", "The method is not allowed for this resource."),
            409, page("Conflict", "There was a conflict when trying to complete your request."),
            412, page("Precondition Failed", "A precondition for this request was not met."),
            416, page("Requested Range Not Satisfiable", "The Range requested is not available."),
            422, page("Unprocessable Entity", "Unable to process the contained instructions"));

    private Words() {}

    /** A refusal, in Swift's own words for its status. */
    static Refusal refusal(int status) {
        return new Refusal(status, PAGES.getOrDefault(status, ""));
    }

    static Refusal refusal(int status, String message) {
        return new Refusal(status, message);
    }

    static Refusal notFound() {
        return refusal(404);
    }

    static Reply of(Refusal refusal) {
        return Reply.html(refusal.status(), refusal.words());
    }

    static Reply status(int status) {
        return Reply.html(status, PAGES.getOrDefault(status, ""));
    }

    private static String page(String title, String text) {
        return "<html><h1>" + title + "</h1><p>" + text + "</p></html>";
    }
}
