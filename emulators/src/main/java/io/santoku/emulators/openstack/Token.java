package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Keystone token; without a project it is valid for Keystone only.
record Token(
        String id,
        String userId,
        @Nullable String projectId,
        List<Role> roles,
        Lifetime lifetime,
        List<String> methods,
        String auditId) {

    /// The time of issue and of expiry.
    record Lifetime(Instant issuedAt, Instant expiresAt) {}
}
