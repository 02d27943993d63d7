package io.santoku.provisioning;

import io.santoku.inventory.ComponentId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;

/// The name of a slice's cloud project. It ends with the slice's id, by which existing dashboards find it, or with the
/// id of the shared subnet and `_shared`.
final class CloudProjectName {
    /// Keystone allows 64 characters for the name of a project.
    private static final int LONGEST = 64;

    private CloudProjectName() {}

    static String of(Holder holder, ComponentId vim) {
        String owner = switch (holder) {
            case SliceId(var id) -> id;
            case SubnetId(var id) -> id + "_shared";
        };
        String name = "vim_%s_katana_%s".formatted(vim.id(), owner);
        if (name.length() <= LONGEST) {
            return name;
        }
        return "vim_%08x_katana_%s".formatted(vim.id().hashCode(), owner);
    }
}
