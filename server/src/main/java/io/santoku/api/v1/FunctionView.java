package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Secrets;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.registration.FunctionWarnings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network function, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record FunctionView(
        String id,
        String name,
        int generation,
        String domain,
        String realisation,
        SharingView sharing,
        String location,
        List<ServiceView> networkServices,
        List<PhysicalFunctionView> physicalFunctions,
        @Nullable String ems,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings) {
    /// The placement of a network service at the central site.
    static final String AT_CORE = "core";

    /// The placement at every covered edge.
    static final String AT_EDGES = "edges";

    /// The placement at the location of the function.
    static final String AT_ITS_FUNCTION = "own";

    static FunctionView of(Entry<NetworkFunction> entry, FunctionWarnings warnings) {
        NetworkFunction function = entry.item();
        return new FunctionView(
                function.id(),
                function.name(),
                function.generation(),
                function.domain().name().toLowerCase(Locale.ROOT),
                function.realisation().name().toLowerCase(Locale.ROOT),
                new SharingView(
                        function.sharing().available(), function.sharing().maxShared()),
                function.location(),
                function.services().stream().map(ServiceView::of).toList(),
                function.physicalFunctions().stream()
                        .map(pnf -> new PhysicalFunctionView(
                                pnf.id(), pnf.name(), pnf.location(), pnf.optional(), Secrets.masked(pnf.attributes())))
                        .toList(),
                function.ems(),
                function.description(),
                entry.uid(),
                entry.registeredAt(),
                warnings.of(function));
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
