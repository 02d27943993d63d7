package io.santoku.lifecycle;

import io.santoku.inventory.Amounts;
import io.santoku.nest.Promise;
import io.santoku.nest.SharingDecision;
import io.santoku.placement.LeftOut;
import io.santoku.placement.ServiceSite;
import java.util.List;
import java.util.Map;

/// The parts of a slice and their places, in names only: a design and its placement as shown to people.
public record Outline(
        String name,
        int generation,
        int isolation,
        List<String> coverage,
        List<String> notSupportedLocations,
        List<Ends> connections,
        List<String> functions,
        Map<String, SharingDecision> sharing,
        List<Service> networkServices,
        List<Placed> placement,
        List<ServiceSite> sites,
        List<LeftOut> leftOut,
        List<String> warnings,
        List<Promise> promises) {
    /// An outline that was stored by a version without promises has none.
    @SuppressWarnings("NullAway")
    public Outline {
        promises = promises == null ? List.of() : List.copyOf(promises);
    }

    /// A connection, by the ids of its functions.
    public record Ends(String core, String radio) {}

    /// A network service of the slice; `key` names it within the slice.
    public record Service(String key, String name, String nsdId, String location, boolean optional) {}

    /// The place of a network service, and the clouds that were considered.
    public record Placed(
            String networkService, String location, String vim, Amounts flavour, List<Considered> considered) {}

    /// A cloud that was considered, and the reasons for or against it.
    public record Considered(String vim, boolean chosen, Amounts freeBefore, List<String> reasons) {}
}
