package io.santoku.inventory;

/// Identifies the external system behind a component, however its address is spelled: two components with the same
/// identity are one system under two ids. `realm` is the scope of its names (a Keystone and a domain of it, a project
/// of an OSM); `place` is a part of the realm with a capacity of its own (a region), or empty.
public record SystemIdentity(String realm, String place) {
    /// Returns the identity of a component that reports none: its type and normalised address, with the region of a
    /// cloud or the project of an orchestrator.
    public static SystemIdentity ofAddress(Component component) {
        String realm = component.type() + " " + normalised(component.address());
        return switch (component) {
            case Vim vim -> new SystemIdentity(realm, vim.config().getOrDefault("region", ""));
            case Nfvo nfvo ->
                new SystemIdentity(realm + " project " + nfvo.credentials().project(), "");
            case Wim _, Ems _, PolicyEngine _ -> new SystemIdentity(realm, "");
        };
    }

    /// Returns an address in normal form, the same for all its spellings: `host:port/path`, where every name of this
    /// machine is `loopback`.
    public static String normalised(String address) {
        String path = NetworkAddress.pathOf(address);
        return NetworkAddress.of(address).canonical() + (path.isEmpty() ? "" : "/" + path);
    }
}
