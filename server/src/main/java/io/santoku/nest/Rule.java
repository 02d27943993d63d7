package io.santoku.nest;

/// A rule that joins several members of the slice descriptor.
interface Rule {
    void check(Attributes descriptor, Findings findings);
}
