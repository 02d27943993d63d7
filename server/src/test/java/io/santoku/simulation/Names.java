package io.santoku.simulation;

import io.santoku.plan.ResourceId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import io.santoku.slice.Holder;
import io.santoku.slice.SubnetId;
import java.util.Locale;

/// What resources are called outside.
final class Names {
    private Names() {}

    static Name outside(Holder holder, ResourceId resource) {
        return outside(holder.value(), resource, holder instanceof SubnetId);
    }

    static Name outside(String holder, ResourceId resource, boolean isShared) {
        Kind kind = Kind.valueOf(resource.kind().toUpperCase(Locale.ROOT));
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
        return "vim_%s_katana_%s".formatted(vim, owner);
    }
}
