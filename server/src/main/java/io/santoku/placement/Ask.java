package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network service that is to be placed: its needs, and the clouds at its location.
record Ask(ServiceRequest request, NsDescriptor descriptor, Need need, List<VimLoad> loads) {
    Ask(ServiceRequest request, NsDescriptor descriptor, List<VimLoad> loads) {
        this(request, descriptor, Need.of(descriptor), loads);
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

    /// Whether the NEST allows this cloud.
    boolean allows(ComponentId vim) {
        @Nullable String wanted = request.entry().wishes().vim();
        return wanted == null || wanted.equals(vim.id());
    }
}
