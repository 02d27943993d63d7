package io.santoku.nest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Requires a guaranteed rate to be at most its maximum, and a terminal's maximum to be at most the slice's. The
/// guaranteed rates of all terminals together cause a warning if they exceed the slice's. Rates are kbit/s.
final class ThroughputRule implements DescriptorRule {
    private static final String GUARANTEED = "guaranteed";
    private static final String MAXIMUM = "maximum";

    @Override
    public void check(Attributes descriptor, Findings findings) {
        for (String rate : List.of(Nest.DOWNLINK, Nest.UE_DOWNLINK, Nest.UPLINK, Nest.UE_UPLINK)) {
            notBelowGuaranteed(descriptor, rate, findings);
        }
        withinSlice(descriptor, Nest.UE_DOWNLINK, Nest.DOWNLINK, findings);
        withinSlice(descriptor, Nest.UE_UPLINK, Nest.UPLINK, findings);
    }

    private static void notBelowGuaranteed(Attributes descriptor, String rate, Findings findings) {
        Optional<BigDecimal> guaranteed = descriptor.object(rate).number(GUARANTEED);
        Optional<BigDecimal> maximum = descriptor.object(rate).number(MAXIMUM);
        if (isAbove(guaranteed, maximum)) {
            refuse(rate, "must be at least the guaranteed " + text(guaranteed), findings);
        }
    }

    private static void withinSlice(Attributes descriptor, String terminal, String slice, Findings findings) {
        Optional<BigDecimal> limit = descriptor.object(slice).number(MAXIMUM);
        if (isAbove(descriptor.object(terminal).number(MAXIMUM), limit)) {
            refuse(terminal, "must be at most the slice's maximum " + text(limit), findings);
        }
        Optional<BigDecimal> promised = descriptor
                .object(terminal)
                .number(GUARANTEED)
                .flatMap(each -> descriptor.number("number_of_terminals").map(each::multiply));
        Optional<BigDecimal> guaranteed = descriptor.object(slice).number(GUARANTEED);
        if (isAbove(promised, guaranteed)) {
            findings.warn("number_of_terminals x " + terminal + ".guaranteed is " + text(promised) + ", more than "
                    + slice + ".guaranteed of " + text(guaranteed));
        }
    }

    private static boolean isAbove(Optional<BigDecimal> value, Optional<BigDecimal> limit) {
        return value.isPresent() && limit.isPresent() && value.get().compareTo(limit.get()) > 0;
    }

    private static void refuse(String rate, String message, Findings findings) {
        findings.refuse(Pointer.DESCRIPTOR.to(rate).to(MAXIMUM), message);
    }

    private static String text(Optional<BigDecimal> rate) {
        return rate.orElse(BigDecimal.ZERO).toPlainString() + " kbit/s";
    }
}
