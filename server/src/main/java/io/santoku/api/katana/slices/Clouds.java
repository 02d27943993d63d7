package io.santoku.api.katana.slices;

import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.placement.ServiceSite;
import io.santoku.provisioning.Provisioning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes `vim_list`, the clouds that a slice uses. The part of a cloud that is shared with other slices is an entry of
/// its own, `<vim>_s`.
final class Clouds {
    private final WholeSlice whole;

    Clouds(WholeSlice whole) {
        this.whole = whole;
    }

    /// Returns the key of a network service's cloud in the document.
    static String key(ServiceSite site) {
        return site.subnet() == null ? site.vim().id() : site.vim().id() + "_s";
    }

    Map<String, Map<String, @Nullable Object>> document() {
        var byKey = new LinkedHashMap<String, List<ServiceSite>>();
        whole.sites()
                .forEach(site ->
                        byKey.computeIfAbsent(key(site), _ -> new ArrayList<>()).add(site));
        var document = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        byKey.forEach((key, sites) -> document.put(key, cloud(sites)));
        return document;
    }

    private Map<String, @Nullable Object> cloud(List<ServiceSite> sites) {
        var cloud = new LinkedHashMap<String, @Nullable Object>();
        cloud.put("ns_list", sites.stream().map(ServiceSite::name).toList());
        cloud.put(
                "nfvo_list",
                sites.stream()
                        .map(ServiceSite::nfvo)
                        .map(ComponentId::id)
                        .distinct()
                        .toList());
        cloud.put("shared", whole.sharing(sites.getFirst()));
        cloud.put("shared_slice_list_key", WholeSlice.sharingList(sites.getFirst()));
        cloud.put("resources", amounts(sites.stream().map(ServiceSite::flavour).reduce(Amounts.NONE, Amounts::plus)));
        Map<String, String> accounts = accounts(sites);
        if (!accounts.isEmpty()) {
            cloud.put("nfvo_vim_account", accounts);
        }
        return cloud;
    }

    /// Returns, by orchestrator, the account under which it knows the tenant.
    private Map<String, String> accounts(List<ServiceSite> sites) {
        var accounts = new LinkedHashMap<String, String>();
        for (ServiceSite site : sites) {
            whole.holdings(site)
                    .facts(Provisioning.accountOf(site), AccountFacts.class)
                    .ifPresent(facts -> accounts.putIfAbsent(site.nfvo().id(), facts.accountId()));
        }
        return accounts;
    }

    static Map<String, Integer> amounts(Amounts amounts) {
        var document = new LinkedHashMap<String, Integer>();
        document.put("memory-mb", amounts.memoryMib());
        document.put("vcpu-count", amounts.vcpus());
        document.put("storage-gb", amounts.diskGib());
        document.put("instances", amounts.instances());
        return document;
    }
}
