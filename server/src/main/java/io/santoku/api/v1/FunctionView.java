package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Secrets;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.registration.FunctionWarnings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network function, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunctionView(
        @JsonUnwrapped NamedView named,
        @JsonUnwrapped FunctionKindView kind,
        String location,
        List<ServiceView> networkServices,
        List<PhysicalFunctionView> physicalFunctions,
        @Nullable String ems,
        @JsonUnwrapped EntryView entry) {
    /// The placement of a network service at the central site.
    static final String AT_CORE = "core";

    /// The placement at every covered edge.
    static final String AT_EDGES = "edges";

    /// The placement at the location of the function.
    static final String AT_ITS_FUNCTION = "own";

    static FunctionView of(Entry<NetworkFunction> entry, FunctionWarnings warnings) {
        NetworkFunction function = entry.item();
        return new FunctionView(
                new NamedView(function.id(), function.name(), function.description()),
                FunctionKindView.of(function),
                function.location(),
                function.services().stream().map(ServiceView::of).toList(),
                function.physicalFunctions().stream()
                        .map(pnf -> new PhysicalFunctionView(
                                pnf.id(), pnf.name(), pnf.location(), pnf.optional(), Secrets.masked(pnf.attributes())))
                        .toList(),
                function.ems(),
                EntryView.of(entry, warnings.of(function)));
    }

    /// What kind of function it is: its generation, domain and realisation, and whether slices may share it.
    record FunctionKindView(int generation, String domain, String realisation, SharingView sharing) {
        static FunctionKindView of(NetworkFunction function) {
            return new FunctionKindView(
                    function.generation(),
                    function.domain().name().toLowerCase(Locale.ROOT),
                    function.realisation().name().toLowerCase(Locale.ROOT),
                    new SharingView(
                            function.sharing().available(), function.sharing().maxShared()));
        }
    }

    /// Says whether slices may share the function, and how many (0: any number).
    record SharingView(boolean available, int maxShared) {}

    /// A network service of a function; placement is `core`, `edges`, `own` or the id of a location.
    record ServiceView(String nsdId, String name, String placement, boolean optional) {
        static ServiceView of(ServiceEntry entry) {
            return new ServiceView(entry.nsdId(), entry.name(), placement(entry.site()), entry.optional());
        }

        private static String placement(Site site) {
            return switch (site) {
                case Site.Core _ -> AT_CORE;
                case Site.EveryEdge _ -> AT_EDGES;
                case Site.Own _ -> AT_ITS_FUNCTION;
                case Site.At(var location) -> location;
            };
        }
    }

    /// A physical box of a function; values whose names suggest a secret are shown as dots.
    record PhysicalFunctionView(
            String id, String name, String location, boolean optional, Map<String, Object> attributes) {}
}
