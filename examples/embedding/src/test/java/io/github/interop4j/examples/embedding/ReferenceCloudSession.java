package io.github.interop4j.examples.embedding;

import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stands in for a cloud of one's own where Surefire runs the checks: it is there before they are looked for, and gone
 * when all they made has been taken back.
 */
public final class ReferenceCloudSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String clouds = System.getProperty("reference.clouds.yaml", "");
        if (!clouds.isBlank()) {
            ReferenceCloud cloud = ReferenceCloud.start();
            cloud.writeCloudsYaml(Path.of(clouds));
            String forgotten = System.getProperty("reference.forgets", "");
            if (!forgotten.isBlank()) {
                cloud.tell(Fault.on(Requests.all()).forgets(forgotten));
            }
            // what is put into the store last is closed first: the checks' own things, which are deleted from the cloud
            session.getStore()
                    .put(Namespace.create(ReferenceCloudSession.class), "cloud", new Tidy(cloud, cloud.view()));
        }
    }

    private record Tidy(ReferenceCloud cloud, Set<String> before) implements AutoCloseable {

        @Override
        public void close() {
            Set<String> after = cloud.view();
            cloud.close();
            if (!after.equals(before)) {
                throw new IllegalStateException("the checks left something behind: " + after);
            }
            System.out.println("the cloud is as it was");
        }
    }
}
