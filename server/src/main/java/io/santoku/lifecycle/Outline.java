package io.santoku.lifecycle;

import io.santoku.inventory.Amounts;
import io.santoku.nest.Promise;
import io.santoku.nest.SharingDecision;
import io.santoku.placement.LeftOut;
import io.santoku.placement.ServiceSite;
import java.util.List;
import java.util.Map;

/// The parts of a slice and their places, in names only: a design and its placement as shown to people.
public record Outline(String name, Parts parts, Reach reach, Placing placing, Notes notes) {

    /// The functions of a slice, their connections and network services, and the functions that it shares.
    public record Parts(
            int generation,
            int isolation,
            List<Ends> connections,
            List<String> functions,
            Map<String, SharingDecision> sharing,
            List<Service> networkServices) {}

    /// The locations that a slice covers, and those that it was to cover but cannot.
    public record Reach(List<String> coverage, List<String> notSupportedLocations) {}

    /// The places of the network services, and those that were left out.
    public record Placing(List<Placed> placement, List<ServiceSite> sites, List<LeftOut> leftOut) {}

    /// The notes for people: warnings, and which component keeps which attribute of the NEST.
    public record Notes(List<String> warnings, List<Promise> promises) {
        /// An outline that was stored by a version without promises has none.
        @SuppressWarnings("NullAway")
        public Notes {
            promises = promises == null ? List.of() : List.copyOf(promises);
        }
    }

    /// The generation of mobile networks.
    public int generation() {
        return parts.generation();
    }

    /// How isolated the slice is (GSMA NG.116).
    public int isolation() {
        return parts.isolation();
    }

    /// The connections between functions.
    public List<Ends> connections() {
        return parts.connections();
    }

    /// The ids of the functions.
    public List<String> functions() {
        return parts.functions();
    }

    /// The decision on sharing for each function.
    public Map<String, SharingDecision> sharing() {
        return parts.sharing();
    }

    /// The network services.
    public List<Service> networkServices() {
        return parts.networkServices();
    }

    /// The locations that the slice covers.
    public List<String> coverage() {
        return reach.coverage();
    }

    /// The locations that the slice was to cover, but cannot.
    public List<String> notSupportedLocations() {
        return reach.notSupportedLocations();
    }

    /// The places of the network services, with the clouds that were considered.
    public List<Placed> placement() {
        return placing.placement();
    }

    /// The places of the network services.
    public List<ServiceSite> sites() {
        return placing.sites();
    }

    /// The network services that were left out.
    public List<LeftOut> leftOut() {
        return placing.leftOut();
    }

    /// The warnings for people.
    public List<String> warnings() {
        return notes.warnings();
    }

    /// Which component keeps which attribute of the NEST.
    public List<Promise> promises() {
        return notes.promises();
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
