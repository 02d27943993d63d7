package io.santoku.lifecycle;

import io.santoku.driver.Trace;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.SystemIdentities;
import io.santoku.lifecycle.AuditReport.Orphan;
import io.santoku.lifecycle.AuditReport.Twins;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the things that components list and that certainly no slice holds. One system may be registered under several
/// ids, and then lists the same things under each: so a thing that is held at any component of its kind is no stray.
final class Strays {
    private final Stores stores;
    private final CleanUp cleanUp;

    Strays(Stores stores, CleanUp cleanUp) {
        this.stores = stores;
        this.cleanUp = cleanUp;
    }

    /// A thing that a component lists.
    record Listed(ComponentId component, Trace trace) {
        private boolean hasOwnId() {
            return trace.kind().hasOwnIds();
        }

        /// The thing itself: one that has an id of its own is the same wherever it is listed.
        private Object thing() {
            return hasOwnId() ? trace : this;
        }
    }

    /// The name of a thing at a kind of component.
    private record OutsideName(ComponentKind kind, String name) {}

    /// The components that are one system: by the identity that they reported at registration or, if one of them
    /// reported none, because they list the same things with the same ids. Two regions of one cloud also list the
    /// same things, and are not one system.
    List<Twins> twins(List<Listed> listed) {
        SystemIdentities identities = stores.registry().identities();
        Set<Twins> twins = new LinkedHashSet<>();
        for (List<ComponentId> ids : identities.twins()) {
            ids.stream().skip(1).forEach(other -> twins.add(new Twins(ids.getFirst(), other)));
        }
        Map<Trace, ComponentId> first = new HashMap<>();
        for (Listed one : listed.stream().filter(Listed::hasOwnId).toList()) {
            ComponentId other = first.putIfAbsent(one.trace(), one.component());
            boolean isAnother = other != null && !other.equals(one.component());
            if (isAnother
                    && (identities.of(other).isEmpty()
                            || identities.of(one.component()).isEmpty())) {
                twins.add(new Twins(other, one.component()));
            }
        }
        return List.copyOf(twins);
    }

    /// The listed things that no slice holds. They must have been listed before the held resources are read here:
    /// then everything that is being made meanwhile is already held by its intent. Things of a slice with an open
    /// operation are skipped, because the operation may have removed them since.
    List<Orphan> among(List<Listed> listed) {
        Set<OutsideName> held = held();
        Set<Object> reported = new HashSet<>();
        List<Orphan> orphans = new ArrayList<>();
        for (Listed one : listed) {
            boolean isHeld = held.contains(
                    new OutsideName(one.component().kind(), one.trace().name()));
            if (!isHeld && reported.add(one.thing())) {
                orphan(one).ifPresent(orphans::add);
            }
        }
        return List.copyOf(orphans);
    }

    private Set<OutsideName> held() {
        Set<OutsideName> held = new HashSet<>();
        stores.slices()
                .holders()
                .forEach(holder -> stores.slices()
                        .held(holder)
                        .forEach(one -> held.add(new OutsideName(
                                one.resource().component().kind(),
                                one.resource().outsideName()))));
        return held;
    }

    private Optional<Orphan> orphan(Listed listed) {
        String owner = Owner.of(listed.trace()).orElseThrow();
        if (stores.operations().open(new SliceId(owner)).isPresent()) {
            return Optional.empty();
        }
        boolean isKnown = stores.operations().count(OperationLog.Query.all().of(new SliceId(owner))) > 0;
        String left = cleanUp.lives(owner) ? "its slice lives: nothing of it is removed before it is deleted" : null;
        return Optional.of(new Orphan(listed.component(), listed.trace(), owner, isKnown, left));
    }
}
