package io.santoku.emulators.openstack;

import java.util.List;

/// A Keystone role.
record Role(String id, String name) implements Named {

    /// The role's name and those that it implies.
    List<String> implied() {
        return switch (name) {
            case "admin" -> List.of("admin", "member", "reader");
            case "member" -> List.of("member", "reader");
            default -> List.of(name);
        };
    }
}
