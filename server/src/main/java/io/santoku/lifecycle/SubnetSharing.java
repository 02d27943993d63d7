package io.santoku.lifecycle;

import io.santoku.nest.ServiceRequest;
import io.santoku.nest.SharingDecision;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.SubnetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the subnet for each function that a slice shares: the one that it already uses, else the oldest that has room
/// and runs the services that the slice needs, else a new one. Pure.
final class SubnetSharing {
    private final DraftRequest draftRequest;
    private final PlanningContext context;
    private final Supplier<String> ids;

    SubnetSharing(DraftRequest draftRequest, PlanningContext context, Supplier<String> ids) {
        this.draftRequest = draftRequest;
        this.context = context;
        this.ids = ids;
    }

    /// The chosen subnet: an existing one, or only the id of one that is to be built.
    record Choice(SubnetId id, int maxShared, Optional<SliceSubnet> there) {
        /// The number of users besides the slice itself.
        int usersBefore(DraftRequest draftRequest) {
            return there.map(SliceSubnet::users).orElse(List.of()).stream()
                    .filter(user -> !user.equals(draftRequest.slice()))
                    .toList()
                    .size();
        }
    }

    Map<String, Choice> choose(SliceDesign design) {
        var choices = new LinkedHashMap<String, Choice>();
        design.sharing().forEach((function, decision) -> {
            if (decision.shared()) {
                choices.put(function, choice(design, function, decision));
            }
        });
        return choices;
    }

    private Choice choice(SliceDesign design, String function, SharingDecision decision) {
        Optional<SliceSubnet> there =
                draftRequest.current().subnet(function).or(() -> joinable(design, function, decision));
        SubnetId id = there.map(SliceSubnet::id).orElseGet(() -> new SubnetId(ids.get()));
        return new Choice(id, decision.maxShared(), there);
    }

    private Optional<SliceSubnet> joinable(SliceDesign design, String function, SharingDecision decision) {
        return context.subnets().stream()
                .filter(subnet -> subnet.functionId().equals(function))
                .filter(SubnetSharing::isOpen)
                .filter(subnet -> hasRoom(subnet, decision.maxShared()))
                .filter(subnet -> runs(subnet, design.servicesOf(function)))
                .findFirst();
    }

    /// Whether the subnet accepts users; a subnet that its last user is releasing accepts none.
    private static boolean isOpen(SliceSubnet subnet) {
        boolean isAlive = switch (subnet.standing().phase()) {
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, RUNNING -> true;
            case FAILED, TERMINATING, ERROR -> false;
        };
        return isAlive && !subnet.users().isEmpty();
    }

    private static boolean hasRoom(SliceSubnet subnet, int maxShared) {
        return maxShared == 0 || subnet.users().size() < maxShared;
    }

    private static boolean runs(SliceSubnet subnet, List<ServiceRequest> requests) {
        return requests.stream()
                .filter(request -> !request.optional())
                .allMatch(request -> subnet.sites().stream().anyMatch(site -> is(site, request)));
    }

    /// Whether the site runs the requested service under the same key.
    static boolean is(ServiceSite site, ServiceRequest request) {
        return site.key().equals(request.key())
                && site.nsdId().equals(request.entry().nsdId())
                && site.location().equals(request.location());
    }
}
