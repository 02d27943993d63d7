package io.santoku.nest;

import java.util.List;
import java.util.Locale;

/// Requires a data network for IMS where multimedia telephony is asked for.
final class MultimediaTelephonyRule implements DescriptorRule {
    private static final String NETWORKS = "data_networks";

    @Override
    public void check(Attributes descriptor, Findings findings) {
        List<Attributes> networks = descriptor.objects(NETWORKS);
        if (!descriptor.yes("mmtel_support") || networks.stream().anyMatch(MultimediaTelephonyRule::isIms)) {
            return;
        }
        if (networks.isEmpty()) { // the predecessor's dialect has no data networks, and its NESTs are still accepted
            findings.warn("mmtel_support is true, but data_networks names no data network for IMS");
            return;
        }
        findings.refuse(
                Pointer.DESCRIPTOR.to(NETWORKS),
                "must have a data network for IMS (dnn \"ims\"), since mmtel_support is true");
    }

    private static boolean isIms(Attributes network) {
        String name = network.text("dnn").orElse("").toLowerCase(Locale.ROOT);
        return name.equals("ims") || name.startsWith("ims.");
    }
}
