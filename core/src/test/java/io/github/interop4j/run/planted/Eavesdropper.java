package io.github.interop4j.run.planted;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** A listener of the host's, which must hear nothing of our runs; tells when it does. */
public final class Eavesdropper implements TestExecutionListener, LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("planted.heard.session", "yes");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        System.setProperty("planted.heard.plan", "yes");
    }
}
