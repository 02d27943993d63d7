package io.santoku.nest;

import io.santoku.profile.ServiceProfile;

/// Requires an explicit slice/service type to be a standard value or an operator's own, and V2X to name its
/// communication mode.
final class SliceTypeRule implements DescriptorRule {
    private static final int OPERATOR_FIRST = 128;

    @Override
    public void check(ServiceProfile profile, Findings findings) {
        Integer sst = profile.identification().sst();
        if (sst == null) {
            return;
        }
        if (sst < OPERATOR_FIRST && SliceType.of(sst).isEmpty()) {
            findings.refuse(
                    Pointer.DESCRIPTOR.to("sst"), "must be a standard value (1 to 7) or an operator's (128 to 255)");
        }
        if (sst == SliceType.V2X.sst() && !SstRules.isPositive(profile.radio().v2xMode())) {
            findings.refuse(Pointer.DESCRIPTOR.to(Nest.V2X_MODE), "must be 1, 2 or 3, since sst is 4 (V2X)");
        }
    }
}
