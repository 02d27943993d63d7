package io.santoku.nest;

import io.santoku.inventory.Inventory;
import io.santoku.nest.MappingResult.Mapped;
import io.santoku.nest.MappingResult.NotMapped;
import io.santoku.nest.SliceType.CorePlace;
import io.santoku.profile.Bitrate;
import io.santoku.profile.Throughput;
import io.santoku.slice.Snssai;
import java.util.ArrayList;
import java.util.List;

/// Chooses the functions that carry a slice and resolves the network services that it needs at each location.
public final class Mapping {
    private static final Bitrate FASTEST_4G = Bitrate.ofKilobits(100_000);

    private final SstRules sstRules;

    /// Creates a mapping with these rules for a NEST that does not state its slice/service type.
    public Mapping(SstRules sstRules) {
        this.sstRules = sstRules;
    }

    /// Returns the design of the slice, given the registered entries; a pure computation.
    public MappingResult map(Nest nest, Inventory inventory) {
        return map(nest, inventory, Manner.STRICT);
    }

    /// Returns the design of the slice; a lenient mapping leaves out components that are named and not registered.
    public MappingResult map(Nest nest, Inventory inventory, Manner manner) {
        int sst = nest.sst().orElseGet(() -> sstRules.derive(nest.profile()));
        int generation = generation(nest, sst);
        var search = new FunctionSearch(inventory, generation, corePlace(nest, sst));
        Reach reach = search.reach(nest.coverage());
        if (reach.connections().isEmpty()) {
            return new NotMapped(noFunctions(nest, search, reach));
        }
        var managers = new Managers(inventory);
        List<String> unmanaged = managers.unknown(reach);
        var wishes = new WishedComponents(nest, reach, inventory);
        if (manner == Manner.STRICT && !unmanaged.isEmpty()) {
            return new MappingResult.Lacking(unmanaged);
        }
        if (manner == Manner.STRICT && !wishes.violations().isEmpty()) {
            return new MappingResult.Wrong(wishes.violations());
        }
        Reach kept = managers.without(reach);
        var warnings = new ArrayList<>(wishes.warnings());
        unmanaged.forEach(reason -> warnings.add(reason + ": it is left as it is"));
        warnings.addAll(managers.unmanagedRadio(reach));
        var snssai = new Snssai(sst, nest.sd().orElse(null));
        List<ServiceRequest> services = ServiceRequests.of(nest, kept, wishes);
        return new Mapped(new SliceDesign(nest, snssai, generation, kept, services), warnings);
    }

    private static int generation(Nest nest, int sst) {
        Throughput downlink = nest.profile().capacity().slice().downlink();
        Bitrate guaranteed = downlink == null ? null : downlink.guaranteed();
        boolean isFast = guaranteed != null && guaranteed.compareTo(FASTEST_4G) > 0;
        boolean speaks5g = nest.sst().isPresent() || nest.sd().isPresent() || sst > SliceType.URLLC.sst();
        return isFast || speaks5g ? 5 : 4;
    }

    private static CorePlace corePlace(Nest nest, int sst) {
        return SliceType.of(sst)
                .orElse(SstRules.toleratesDelay(nest.profile()) ? SliceType.EMBB : SliceType.URLLC)
                .corePlace();
    }

    private static List<String> noFunctions(Nest nest, FunctionSearch search, Reach reach) {
        var reasons = new ArrayList<String>();
        if (nest.coverage().isEmpty()) {
            reasons.add("Not available Network Functions");
            reasons.add("coverage names no location");
            return reasons;
        }
        reasons.add(
                search.hasCore(nest.coverage())
                        ? "Not available Network Functions"
                        : "Not available Core Network Functions");
        reasons.addAll(reach.warnings());
        return reasons;
    }
}
