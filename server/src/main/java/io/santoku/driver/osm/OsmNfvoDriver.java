package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverType;
import io.santoku.driver.Listing;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.SettingDescription;
import io.santoku.driver.SettingDescription.Form;
import io.santoku.driver.Sight;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.VnfDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Starts and ends network services through OSM, and registers projects of clouds there.
final class OsmNfvoDriver implements NfvoDriver {
    /// Describes the type `osm` and its settings.
    static final DriverType TYPE = new DriverType(
            ComponentKind.NFVO,
            "osm",
            "Open Source MANO, releases 5 to 19, over its northbound interface.",
            Stream.of(
                            List.of(SettingDescription.required(
                                    "url", Form.URL, "Its northbound interface, with or without /osm.")),
                            DriverType.login(),
                            DriverType.trustWithSecrets())
                    .flatMap(List::stream)
                    .toList());

    // no operator has as many; all are read at once, and kept in memory
    private static final int MOST_DESCRIPTORS = 10_000;

    private final ComponentId id;
    private final Osm osm;
    private final Accounts accounts;
    private final Services services;

    OsmNfvoDriver(Nfvo nfvo, HttpSettings settings) {
        this.id = nfvo.id();
        this.osm = new Osm(nfvo, settings);
        this.accounts = new Accounts(osm);
        this.services = new Services(osm);
    }

    @Override
    public List<CheckItem> examine() {
        return Stream.concat(Stream.of(osm.version()), osm.appearance().stream())
                .toList();
    }

    @Override
    public Optional<SystemIdentity> identity() {
        return Optional.of(osm.identity());
    }

    @Override
    public DescriptorCatalogue catalogue() {
        List<VnfDescriptor> functions = descriptors(Call.get("/osm/vnfpkgm/v1/vnf_packages")).stream()
                .map(vnfd -> VnfdReader.read(id, vnfd))
                .toList();
        Map<String, VnfDescriptor> byId = functions.stream()
                .collect(Collectors.toMap(VnfDescriptor::id, Function.identity(), (first, _) -> first));
        List<NsDescriptor> networkServices = descriptors(Call.get("/osm/nsd/v1/ns_descriptors")).stream()
                .map(nsd -> NsdReader.read(id, nsd, byId))
                .toList();
        return new DescriptorCatalogue(networkServices, functions);
    }

    private List<JsonNode> descriptors(Call call) {
        List<JsonNode> descriptors = osm.list(call);
        if (descriptors.size() > MOST_DESCRIPTORS) {
            throw new DriverException(call.name(), new Garbled("lists more than 10,000 descriptors"));
        }
        return descriptors;
    }

    @Override
    public Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known) {
        return accounts.ensure(order, known);
    }

    @Override
    public Removal removeAccount(String name, @Nullable AccountFacts known) {
        return accounts.remove(name, known);
    }

    @Override
    public Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known) {
        return services.ensure(order, known);
    }

    @Override
    public Removal removeService(String name, @Nullable ServiceFacts known) {
        return services.remove(name, known);
    }

    @Override
    public Sight observeAccount(String name, @Nullable AccountFacts known) {
        return accounts.observe(name, known);
    }

    @Override
    public Sight observeService(String name, @Nullable ServiceFacts known) {
        return services.observe(name, known);
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        var traces = new ArrayList<>(accounts.traces(ours));
        traces.addAll(services.traces(ours));
        return new Listing.Complete(traces);
    }

    @Override
    public Map<String, Condition> services() {
        return services.conditions();
    }
}
