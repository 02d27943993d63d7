package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A network service that is to be placed: its needs, the clouds at its location, and the components in maintenance.
record Ask(
        ServiceRequest request,
        NsDescriptor descriptor,
        Need need,
        List<VimLoad> loads,
        Map<ComponentId, Maintenance> maintenances) {
    Ask(
            ServiceRequest request,
            NsDescriptor descriptor,
            List<VimLoad> loads,
            Map<ComponentId, Maintenance> maintenances) {
        this(request, descriptor, Need.of(descriptor), loads, maintenances);
    }

    String name() {
        return request.entry().name();
    }

    String key() {
        return request.key();
    }

    String location() {
        return request.location();
    }

    /// Whether the NEST allows one cloud only.
    boolean isPinned() {
        return request.entry().wishes().vim() != null;
    }

    /// Whether this cloud may be taken, if it has room.
    boolean allows(ComponentId vim) {
        return objection(vim).isEmpty();
    }

    /// The reason why this cloud may not be taken, even if it has room: the NEST asks for another one, or it is in
    /// maintenance.
    Optional<String> objection(ComponentId vim) {
        return isWanted(vim)
                ? Optional.ofNullable(maintenances.get(vim)).map(Maintenance::text)
                : Optional.of(
                        "the NEST asks for VIM " + request.entry().wishes().vim());
    }

    /// The clouds that may not be taken only because they are in maintenance, each as text.
    List<String> closed() {
        return loads.stream()
                .map(VimLoad::vim)
                .filter(this::isWanted)
                .flatMap(vim -> objection(vim).stream().map(text -> "VIM %s is %s".formatted(vim.id(), text)))
                .toList();
    }

    private boolean isWanted(ComponentId vim) {
        @Nullable String wanted = request.entry().wishes().vim();
        return wanted == null || wanted.equals(vim.id());
    }
}
