package io.santoku.lifecycle;

import io.santoku.inventory.Location;
import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.NestViolation;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Determines the target of a modification, or why it cannot be applied. Pure except for the base descriptors that a
/// NEST may name.
final class Targets {
    private final NestReader reader;

    Targets(NestReader reader) {
        this.reader = reader;
    }

    Target of(Slice slice, Modification modification) {
        Phase phase = slice.standing().phase();
        if (phase != Phase.RUNNING && phase != Phase.ERROR) {
            return no("the slice is " + slice.standing().status() + "; only one that runs can be changed");
        }
        return switch (modification) {
            case Modification.AddService add -> added(slice, add);
            case Modification.StopService(var key) -> service(slice, key, site -> stopped(slice, site));
            case Modification.RestartService(var key, var elsewhere) ->
                service(slice, key, site -> restarted(slice, site, elsewhere));
            case Modification.Redesign(var document, var violations) -> redesigned(document, violations);
        };
    }

    private static Target added(Slice slice, Modification.AddService add) {
        String location = add.location().toLowerCase(Locale.ROOT);
        if (add.nsdId().isBlank() || add.name().isBlank()) {
            return refused("/add", "needs the id of a descriptor and a name");
        }
        if (!location.equals(Location.CORE) && !slice.outline().coverage().contains(location)) {
            return refused("/add/location", "must be core or one that the slice covers, not " + add.location());
        }
        Nest nest = covered(slice).withService(add.nsdId(), add.name(), location);
        return new Target.Towards(
                slice.nest(),
                nest,
                List.of(),
                ServiceActions.NONE,
                slice.outline().notSupportedLocations(),
                Manner.LENIENT);
    }

    private static Target service(Slice slice, String key, Function<ServiceSite, Target> then) {
        Optional<ServiceSite> site = slice.outline().sites().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        return site.map(then).orElseGet(() -> new Target.Nowhere(new ChangeResult.NoSuchService(key)));
    }

    private static Target stopped(Slice slice, ServiceSite site) {
        return site.stopped() ? no(site.key() + " is stopped already") : turned(slice, ServiceActions.stop(site.key()));
    }

    private static Target restarted(Slice slice, ServiceSite site, boolean elsewhere) {
        if (site.subnet() != null) {
            return no(site.key() + " is shared with other slices, so this one cannot restart it");
        }
        return turned(slice, ServiceActions.restart(site.key(), elsewhere));
    }

    private static Target turned(Slice slice, ServiceActions actions) {
        return new Target.Towards(
                slice.nest(),
                covered(slice),
                List.of(),
                actions,
                slice.outline().notSupportedLocations(),
                Manner.LENIENT);
    }

    private Target redesigned(Map<String, Object> document, List<NestViolation> violations) {
        return switch (reader.review(document, violations)) {
            case NestReview.Refused(var found) ->
                new Target.Nowhere(new ChangeResult.Declined(new Proposal.Refused(found)));
            case NestReview.Accepted(var nest, var warnings) ->
                new Target.Towards(document, nest, warnings, ServiceActions.NONE, List.of(), Manner.STRICT);
        };
    }

    /// The NEST for the served locations only: locations that could not be served at the order are not tried again with
    /// another change.
    private static Nest covered(Slice slice) {
        return Nest.of(slice.effectiveNest())
                .withCoverage(new ArrayList<>(slice.outline().coverage()));
    }

    private static Target refused(String pointer, String message) {
        return new Target.Nowhere(
                new ChangeResult.Declined(new Proposal.Refused(List.of(new NestViolation(pointer, message)))));
    }

    private static Target no(String why) {
        return new Target.Nowhere(new ChangeResult.Inapplicable(why));
    }
}
