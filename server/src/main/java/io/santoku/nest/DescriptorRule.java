package io.santoku.nest;

/// A rule that involves several members of the slice descriptor.
interface DescriptorRule {
    void check(Attributes descriptor, Findings findings);
}
