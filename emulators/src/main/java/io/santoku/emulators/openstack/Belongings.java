package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The objects of projects besides servers and security groups: networks, ports, routers, floating IPs, volumes,
/// snapshots, server groups, key pairs. Of each, only its name, its owner and the object that it depends on are stored.
final class Belongings {
    private final Map<String, Belonging> all = new LinkedHashMap<>();

    /// The kinds of objects, by their names in Neutron, Cinder and Nova.
    enum Kind {
        NETWORK,
        PORT,
        ROUTER,
        FLOATINGIP,
        VOLUME,
        SNAPSHOT,
        SERVER_GROUP,
        KEYPAIR
    }

    /// One object. `owner` is its project, or for a key pair its user; `on` is the id of the object that it depends
    /// on: a port's network, a snapshot's volume; empty when there is none. `device` is the id of the device that a
    /// port is attached to.
    record Belonging(String id, Kind kind, String owner, String name, String on, String device) {}

    synchronized Belonging add(Kind kind, String owner, String name, String on, String device) {
        String id = kind == Kind.KEYPAIR ? name : Ids.uuid();
        var added = new Belonging(id, kind, owner, name, on, device);
        all.put(key(kind, owner, id), added);
        return added;
    }

    synchronized List<Belonging> of(Kind kind) {
        return all.values().stream().filter(one -> one.kind() == kind).toList();
    }

    synchronized Optional<Belonging> find(Kind kind, String id) {
        return of(kind).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    synchronized List<Belonging> hangingOn(Kind kind, String id) {
        return of(kind).stream()
                .filter(one -> one.on().equals(id) || one.device().equals(id))
                .toList();
    }

    synchronized void remove(Belonging gone) {
        all.remove(key(gone.kind(), gone.owner(), gone.id()));
    }

    synchronized void removeAllOf(String owner) {
        all.values().removeIf(one -> one.owner().equals(owner));
    }

    /// Two users may have key pairs with the same name, which is their id.
    private static String key(Kind kind, String owner, String id) {
        return kind == Kind.KEYPAIR ? owner + "/" + id : id;
    }
}
