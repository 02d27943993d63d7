package io.santoku.api.katana.slices;

import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.placement.ServiceSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes `ns_inst_info`, the running network services of a slice.
final class Instances {
    private static final ServiceFacts UNKNOWN = new ServiceFacts("", null, List.of());

    private final WholeSlice whole;

    Instances(WholeSlice whole) {
        this.whole = whole;
    }

    /// Returns the entries by the id of the network service and its location.
    Map<String, Map<String, Object>> document() {
        var document = new LinkedHashMap<String, Map<String, Object>>();
        for (ServiceSite site : whole.sites()) {
            facts(site)
                    .ifPresent(facts -> document.computeIfAbsent(whole.nsId(site), _ -> new LinkedHashMap<>())
                            .put(site.location(), instance(site, facts)));
        }
        return document;
    }

    /// A stopped network service stays visible, even if no facts about it are known.
    private Optional<ServiceFacts> facts(ServiceSite site) {
        return site.stopped() ? Optional.of(whole.facts(site).orElse(UNKNOWN)) : whole.facts(site);
    }

    private Map<String, Object> instance(ServiceSite site, ServiceFacts facts) {
        var instance = new LinkedHashMap<String, Object>();
        instance.put("nfvo_inst_ns", facts.instanceId());
        instance.put("nfvo-id", site.nfvo().id());
        instance.put("ns-name", site.name());
        instance.put("slice_id", whole.slice().id().value());
        instance.put("nsd-id", site.nsdId());
        instance.put("vim", Clouds.key(site));
        instance.put("status", status(site));
        if (site.subnet() != null) {
            instance.put("shared", true);
            instance.put("sharing_list", site.subnet().value());
        }
        instance.put("vnfr", facts.vnfs().stream().map(Instances::vnf).toList());
        return instance;
    }

    private String status(ServiceSite site) {
        if (site.stopped()) {
            return "Stopped";
        }
        if (whole.failing().contains(whole.nsId(site))) {
            return "Error";
        }
        return site.incarnation() > 1 ? "Restarted" : "Started";
    }

    private static Map<String, @Nullable Object> vnf(VnfRecord vnf) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("vnf_name", vnf.name());
        members.put("mgmt_ip", vnf.managementAddress());
        members.put("vdu_ips", vnf.vduAddresses());
        members.put("vm_list", vnf.vms());
        return members;
    }
}
