/**
 * Who is who? Keystone v3 as release Zed answers: tokens, catalog, own user and password, projects, domains, application
 * credentials.
 *
 * <p>Not simulated: system scope and trusts (a request for either is refused as for somebody without a role), groups,
 * federation, the access rules of application credentials (kept and shown, not enforced), and what only an administrator
 * may change. Where Keystone breaks down over a body of a wrong form, this one answers 400 or 401. The identity API v2 is
 * written after its documentation, as there was no Keystone of that age to compare with.
 */
@NullMarked
package io.github.interop4j.referencecloud.identity;

import org.jspecify.annotations.NullMarked;
