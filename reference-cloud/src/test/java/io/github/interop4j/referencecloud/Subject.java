package io.github.interop4j.referencecloud;

import java.util.List;
import java.util.function.Consumer;

/** What both clouds are asked about; of each there is a table of a real one's answers. */
enum Subject {
    IDENTITY(
            "zed-answers.txt",
            TokenQuestions::ask,
            ApplicationCredentialQuestions::ask,
            ComputeQuestions::ask,
            UserQuestions::ask),
    NETWORK("zed-network-answers.txt", NetworkQuestions::ask, RouterQuestions::ask, SecurityGroupQuestions::ask),
    VOLUME("zed-volume-answers.txt", VolumeQuestions::ask),
    OBJECT_STORE("zed-object-store-answers.txt", ObjectQuestions::ask),
    SERVER("zed-server-answers.txt", FlavorQuestions::ask, BadServerQuestions::ask, ServerQuestions::ask),
    ACTION("zed-action-answers.txt", ServerActionQuestions::ask),
    IMAGE("zed-image-answers.txt", ImageQuestions::ask);

    private final String table;
    private final List<Consumer<Side>> questions;

    @SafeVarargs
    Subject(String table, Consumer<Side>... questions) {
        this.table = table;
        this.questions = List.of(questions);
    }

    /** The file that holds the answers. */
    String table() {
        return table;
    }

    void ask(Side side) {
        questions.forEach(each -> each.accept(side));
    }
}
