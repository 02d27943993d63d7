package io.santoku.running.news;

import io.santoku.activation.Activation;
import io.santoku.driver.NewsDriver.Service;
import io.santoku.driver.NewsDriver.Site;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.ResourceId;
import io.santoku.running.ServiceStates;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the network services of slices, with the facts that their orchestrators reported.
public final class RunningServices {
    private final Slices slices;

    public RunningServices(Slices slices) {
        this.slices = slices;
    }

    /// The network services of a slice that a change stopped and started.
    record Difference(List<Stopped> stopped, List<Service> started) {}

    /// A network service that was stopped: its stable identity and its location.
    record Stopped(String id, String location) {}

    /// The running network services of a slice, shared ones included; empty when the slice does not exist.
    List<Service> of(SliceId id) {
        return slices.find(id).map(this::of).orElseGet(List::of);
    }

    /// The network services of the slice itself that the executed `plan` stopped and started.
    Difference difference(SliceId id, Plan plan) {
        return slices.find(id)
                .map(slice -> difference(slice, plan))
                .orElseGet(() -> new Difference(List.of(), List.of()));
    }

    private Difference difference(Slice slice, Plan plan) {
        Set<ResourceId> removed = changed(plan, Change.Remove.class);
        Set<ResourceId> made = changed(plan, Change.Create.class);
        var stopped = new ArrayList<Stopped>();
        var started = new ArrayList<Service>();
        Map<Holder, Map<ResourceId, ServiceFacts>> facts = facts(slice);
        for (ServiceSite site : slice.outline().sites()) {
            if (removed.stream().anyMatch(id -> isOf(site, id))) {
                stopped.add(new Stopped(site.nsId(slice.id()).value(), site.location()));
            }
            if (made.contains(Activation.serviceId(site))) {
                service(slice, site, facts).ifPresent(started::add);
            }
        }
        return new Difference(stopped, started);
    }

    private static Set<ResourceId> changed(Plan plan, Class<? extends Change> kind) {
        return plan.steps().stream()
                .filter(step -> kind.isInstance(step.change()))
                .map(step -> step.resource().id())
                .collect(Collectors.toSet());
    }

    /// Whether the resource is, or was, an incarnation of the network service at `site`.
    private static boolean isOf(ServiceSite site, ResourceId id) {
        String first = Activation.serviceId(site.started(1)).value();
        return site.subnet() == null && (id.value().equals(first) || id.value().startsWith(first + "~"));
    }

    private List<Service> of(Slice slice) {
        Map<Holder, Map<ResourceId, ServiceFacts>> facts = facts(slice);
        return slice.outline().sites().stream()
                .flatMap(site -> service(slice, site, facts).stream())
                .toList();
    }

    private Map<Holder, Map<ResourceId, ServiceFacts>> facts(Slice slice) {
        var facts = new HashMap<Holder, Map<ResourceId, ServiceFacts>>();
        for (Holder holder : ServiceStates.holders(slice)) {
            var known = new HashMap<ResourceId, ServiceFacts>();
            slices.held(holder).forEach(held -> {
                if (held.facts() instanceof ServiceFacts serviceFacts) {
                    known.put(held.id(), serviceFacts);
                }
            });
            facts.put(holder, known);
        }
        return facts;
    }

    private static Optional<Service> service(
            Slice slice, ServiceSite site, Map<Holder, Map<ResourceId, ServiceFacts>> facts) {
        Map<ResourceId, ServiceFacts> known = facts.getOrDefault(ServiceStates.holder(slice.id(), site), Map.of());
        return Optional.ofNullable(known.get(Activation.serviceId(site)))
                .map(serviceFacts -> new Service(
                        site.nsId(slice.id()).value(),
                        site.name(),
                        new Site(site.location(), site.vim().id(), site.nfvo().id()),
                        serviceFacts.instanceId(),
                        site.subnet() != null,
                        serviceFacts.vnfs()));
    }
}
