package io.santoku.nest;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.inventory.ServiceEntry.Wishes;
import io.santoku.inventory.Vim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The orchestrators and clouds that the network services of a NEST ask for, if they are registered and the network
/// services go where they are.
final class WishedComponents {
    private final Reach reach;
    private final List<String> orchestrators;
    private final Map<String, String> clouds;
    private final List<NestViolation> violations = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    WishedComponents(Nest nest, Reach reach, Inventory inventory) {
        this.reach = reach;
        this.orchestrators = inventory.all(Nfvo.class).stream()
                .map(Nfvo::id)
                .map(ComponentId::id)
                .toList();
        this.clouds = inventory.all(Vim.class).stream()
                .collect(Collectors.toMap(vim -> vim.id().id(), Vim::location));
        List<ServiceEntry> services = nest.services();
        for (int i = 0; i < services.size(); i++) {
            check(services.get(i), Pointer.SERVICES.to(i));
        }
    }

    /// Returns a violation for each requested component that cannot be used.
    List<NestViolation> violations() {
        return violations;
    }

    /// Returns warnings for the same components, and for clouds that can be used at some of the locations only.
    List<String> warnings() {
        return warnings;
    }

    /// Returns the network service as it is requested at this location, without components that cannot be used there.
    ServiceEntry at(String location, ServiceEntry entry) {
        @Nullable String nfvo = entry.wishes().nfvo();
        @Nullable String vim = entry.wishes().vim();
        var kept = new Wishes(
                nfvo != null && orchestrators.contains(nfvo) ? nfvo : null,
                vim != null && location.equals(clouds.get(vim)) ? vim : null);
        return new ServiceEntry(entry.nsdId(), entry.name(), entry.site(), entry.optional(), kept);
    }

    private void check(ServiceEntry entry, Pointer place) {
        @Nullable String nfvo = entry.wishes().nfvo();
        @Nullable String vim = entry.wishes().vim();
        if (nfvo != null && !orchestrators.contains(nfvo)) {
            refuse(place.to("nfvo-id"), "names no registered orchestrator: \"" + nfvo + "\"");
        }
        if (vim != null) {
            checkCloud(vim, locations(entry.site()), place.to("vim-id"));
        }
    }

    private void checkCloud(String vim, List<String> locations, Pointer place) {
        @Nullable String location = clouds.get(vim);
        if (location == null) {
            refuse(place, "names no registered cloud: \"" + vim + "\"");
        } else if (!locations.contains(location)) {
            refuse(place, "names a cloud at %s, where this network service does not go".formatted(location));
        } else if (locations.size() > 1) {
            warnings.add(place.text() + " holds at " + location + " only, where that cloud is");
        }
    }

    private List<String> locations(Site site) {
        return switch (site) {
            case Site.Core() -> List.of(Location.CORE);
            case Site.EveryEdge(), Site.Own() -> reach.coverage();
            case Site.At(var location) -> List.of(location);
        };
    }

    private void refuse(Pointer place, String message) {
        violations.add(new NestViolation(place.text(), message));
        warnings.add(place.text() + " is not used: it " + message);
    }
}
