package io.github.interop4j.referencecloud;

import java.util.List;
import java.util.function.Consumer;

/** What both clouds are asked about; of each there is a table of a real one's answers. */
enum Subject {
    IDENTITY(
            "zed-answers.txt",
            List.of(
                    TokenQuestions::ask,
                    ApplicationCredentialQuestions::ask,
                    ComputeQuestions::ask,
                    UserQuestions::ask)),
    NETWORK(
            "zed-network-answers.txt",
            List.of(NetworkQuestions::ask, RouterQuestions::ask, SecurityGroupQuestions::ask)),
    SUBNET_POOL("zed-subnet-pool-answers.txt", List.of(SubnetPoolQuestions::ask)),
    VOLUME("zed-volume-answers.txt", List.of(VolumeQuestions::ask)),
    OBJECT_STORE("zed-object-store-answers.txt", List.of(ObjectQuestions::ask)),
    SERVER("zed-server-answers.txt", List.of(FlavorQuestions::ask, BadServerQuestions::ask, ServerQuestions::ask)),
    ACTION("zed-action-answers.txt", List.of(ServerActionQuestions::ask)),
    COMPUTE_IMAGE("zed-compute-image-answers.txt", List.of(ComputeImageQuestions::ask)),
    IMAGE("zed-image-answers.txt", List.of(ImageQuestions::ask));

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // only ever made by List.of, of references to methods
    private final List<Consumer<Side>> questions;

    Subject(String table, List<Consumer<Side>> questions) {
        this.table = table;
        this.questions = questions;
    }

    /** The file that holds the answers. */
    String table() {
        return table;
    }

    void ask(Side side) {
        questions.forEach(each -> each.accept(side));
    }
}
