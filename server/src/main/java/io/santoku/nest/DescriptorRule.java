package io.santoku.nest;

import io.santoku.profile.ServiceProfile;

/// A rule that involves several attributes of a NEST.
interface DescriptorRule {
    void check(ServiceProfile profile, Findings findings);
}
