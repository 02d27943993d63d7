package io.santoku.provisioning;

import io.santoku.inventory.ComponentId;
import io.santoku.slice.SliceId;

/// What a slice's tenant is called on a cloud. It ends with the slice's id, by which dashboards of the predecessor find
/// it.
final class TenantName {
    /// Keystone allows 64 characters for the name of a project.
    private static final int LONGEST = 64;

    private TenantName() {}

    static String of(SliceId slice, ComponentId vim) {
        String name = "vim_%s_katana_%s".formatted(vim.id(), slice);
        if (name.length() <= LONGEST) {
            return name;
        }
        return "vim_%08x_katana_%s".formatted(vim.id().hashCode(), slice);
    }
}
