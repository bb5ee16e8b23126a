/**
 * What does a build server understand? One JUnit XML file as Surefire writes them, which GitLab and Jenkins read.
 */
@NullMarked
package io.github.interop4j.report.junit;

import org.jspecify.annotations.NullMarked;
