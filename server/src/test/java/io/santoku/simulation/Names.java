package io.santoku.simulation;

import io.santoku.plan.ResourceId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import io.santoku.slice.Holder;
import io.santoku.slice.SubnetId;
import java.util.Locale;

/// What resources are called outside.
final class Names {
    private static final String STRAY = "stray";
    private static final int LONGEST = 64; // in Keystone

    private Names() {}

    /// What sort of thing it is; a stray is what it strayed from.
    static Kind kind(ResourceId resource) {
        return resource.kind().equals(STRAY)
                ? stray(resource).kind()
                : Kind.valueOf(resource.kind().toUpperCase(Locale.ROOT));
    }

    private static Name stray(ResourceId resource) {
        String[] parts = resource.value().split("/", 4);
        Kind kind = switch (parts[2]) {
            case "tenant" -> Kind.TENANT;
            case "cloud-account" -> Kind.ACCOUNT;
            case "network-service" -> Kind.NS;
            case "transport-slice" -> Kind.TRANSPORT;
            case "radio-configuration" -> Kind.RADIO;
            default -> throw new IllegalArgumentException("no such stray: " + resource);
        };
        return new Name(kind, Place.system(parts[1]), parts[3]);
    }

    static Name outside(Holder holder, ResourceId resource) {
        return outside(holder.value(), resource, holder instanceof SubnetId);
    }

    static Name outside(String holder, ResourceId resource, boolean isShared) {
        if (resource.kind().equals(STRAY)) {
            return stray(resource);
        }
        Kind kind = kind(resource);
        String place = resource.value().substring(resource.kind().length() + 1);
        String owner = isShared ? holder + "_shared" : holder;
        return switch (kind) {
            case CLAIM -> new Name(kind, place, holder);
            case TENANT -> new Name(kind, place, tenant(place, owner));
            case ACCOUNT -> {
                int slash = place.indexOf('/');
                yield new Name(kind, place.substring(slash + 1), tenant(place.substring(0, slash), owner));
            }
            case NS -> new Name(kind, Place.OSM.id(), place.replace('/', '.').replace('~', '-') + "." + holder);
            case TRANSPORT, RADIO -> new Name(kind, place, holder);
        };
    }

    private static String tenant(String vim, String owner) {
        String name = "vim_%s_katana_%s".formatted(vim, owner);
        return name.length() <= LONGEST ? name : "vim_%08x_katana_%s".formatted(vim.hashCode(), owner);
    }
}
