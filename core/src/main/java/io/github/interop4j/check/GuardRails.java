package io.github.interop4j.check;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.session.Identity;
import io.github.interop4j.session.Principal;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run is held back for, unless it was allowed explicitly.
 *
 * @param adminAllowed      a member with the admin role may play, with which a check of what is refused proves nothing
 * @param unverifiedAllowed certificates may go unverified
 */
@API(status = API.Status.EXPERIMENTAL)
public record GuardRails(boolean adminAllowed, boolean unverifiedAllowed) {

    /** Returns why no credential is to be sent to this cloud. */
    public Optional<String> against(Cloud cloud) {
        boolean unverified =
                !cloud.tls().verify() && cloud.authUrl().getScheme().equalsIgnoreCase("https");
        return unverified && !unverifiedAllowed
                ? Optional.of("cloud '" + cloud.name() + "' says that certificates are not to be verified (verify:"
                        + " false or insecure: true): whoever sits in between would get the credential. Give its CA as"
                        + " cacert, or allow it explicitly.")
                : Optional.empty();
    }

    /** Returns why this principal is not to play this role; asks Keystone who it is. */
    public Optional<String> against(Role role, Principal principal) {
        Identity identity = principal.identity();
        return role == Role.MEMBER && identity.isAdmin() && !adminAllowed
                ? Optional.of("the user " + identity.userName() + " of cloud '"
                        + principal.cloud().name()
                        + "' is an administrator: a conformance run needs no such right, and what an administrator may"
                        + " do proves nothing about what others may. Use a plain member, or allow it explicitly.")
                : Optional.empty();
    }
}
