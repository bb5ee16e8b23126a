/**
 * Who is who? Keystone v3 as release Zed answers a plain member: tokens, catalog, own user and password, projects,
 * domains, application credentials.
 */
@NullMarked
package io.github.interop4j.referencecloud.identity;

import org.jspecify.annotations.NullMarked;
