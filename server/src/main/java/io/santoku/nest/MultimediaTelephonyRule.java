package io.santoku.nest;

import io.santoku.profile.Connectivity;
import io.santoku.profile.Connectivity.DataNetwork;
import io.santoku.profile.ServiceProfile;
import java.util.Locale;

/// Requires a data network for IMS where multimedia telephony is asked for.
final class MultimediaTelephonyRule implements DescriptorRule {
    @Override
    public void check(ServiceProfile profile, Findings findings) {
        Connectivity connectivity = profile.connectivity();
        if (!Boolean.TRUE.equals(connectivity.services().multimediaTelephony())
                || connectivity.dataNetworks().stream().anyMatch(MultimediaTelephonyRule::isIms)) {
            return;
        }
        if (connectivity.dataNetworks().isEmpty()) { // some clients cannot give any
            findings.warn("mmtel_support is true, but data_networks names no data network for IMS");
            return;
        }
        findings.refuse(
                Pointer.DESCRIPTOR.to("data_networks"),
                "must have a data network for IMS (dnn \"ims\"), since mmtel_support is true");
    }

    private static boolean isIms(DataNetwork network) {
        String name = network.name().toLowerCase(Locale.ROOT);
        return name.equals("ims") || name.startsWith("ims.");
    }
}
