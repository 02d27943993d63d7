package io.santoku.inventory;

/// Which outside system a component is, whatever its address reads: two components with the same identity are one
/// system under two ids. `realm` is where it keeps its names apart (a Keystone and a domain of it, a project of an
/// OSM); `place` is a part of the realm with room of its own (a region), or empty.
public record SystemIdentity(String realm, String place) {
    /// The identity of a component that tells nothing of itself: its type and its address, written in one way.
    public static SystemIdentity ofAddress(Component component) {
        String realm = component.type() + " " + normalised(component.address());
        return switch (component) {
            case Vim vim -> new SystemIdentity(realm, vim.config().getOrDefault("region", ""));
            case Nfvo nfvo ->
                new SystemIdentity(realm + " project " + nfvo.credentials().project(), "");
            case Wim _, Ems _, PolicyEngine _ -> new SystemIdentity(realm, "");
        };
    }

    /// An address in the one way in which all its spellings are written: `host:port/path`, where every name of this
    /// machine is `loopback`.
    public static String normalised(String address) {
        String path = NetworkAddress.pathOf(address);
        return NetworkAddress.of(address).canonical() + (path.isEmpty() ? "" : "/" + path);
    }
}
