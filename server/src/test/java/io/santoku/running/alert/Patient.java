package io.santoku.running.alert;

import io.santoku.execution.OperationId;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.NsId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A slice of one network service that fails, is restarted and stopped as a test says; and who hears how it fares.
public final class Patient implements HealthListener {
    /// The slice.
    public static final SliceId ID = new SliceId("5e1f0f3a-0000-4000-8000-000000000001");

    /// When everything begins.
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String KEY = "upf@edge1";

    private final List<String> news = new ArrayList<>();
    private Phase phase = Phase.RUNNING;
    private int incarnation = 1;
    private boolean isStopped;
    private boolean isGone;

    /// The slice, if it is still there.
    public Optional<Slice> find(SliceId id) {
        return isGone || !id.equals(ID) ? Optional.empty() : Optional.of(slice());
    }

    /// What clients call the network service.
    public NsId service() {
        return NsId.of(ID, KEY);
    }

    /// The network service is restarted.
    public void restart() {
        incarnation++;
    }

    /// The network service is stopped.
    public void stop() {
        isStopped = true;
    }

    /// The slice is deleted.
    public void delete() {
        isGone = true;
    }

    /// The slice enters this phase.
    public void enter(Phase next) {
        phase = next;
    }

    /// What was heard: `failing <location>`, `well`.
    public List<String> news() {
        return List.copyOf(news);
    }

    /// An alert about the network service that began so many seconds after the start.
    public Alert alert(int second, boolean isFiring) {
        return new Alert("f00d", "NSFailing", START.plusSeconds(second), isFiring, labels());
    }

    /// The labels of the rule.
    public Map<String, String> labels() {
        String name = "ns__%s__edge_1".formatted(service().value().replace('-', '_'));
        return Map.of("alertname", "NSFailing", "slice_id", ID.value(), "ns_name", name, "severity", "page");
    }

    @Override
    public void failing(FailingNetworkService error) {
        news.add("failing " + error.location());
    }

    @Override
    public void well(SliceId slice) {
        news.add("well");
    }

    private Slice slice() {
        var site = new ServiceSite(
                new ServiceSite.Service(KEY, "upf", "upf-ns", "upf-key", false),
                new ServiceSite.Place(ComponentId.nfvo("osm"), "edge-1", ComponentId.vim("edge1-a"), Amounts.NONE),
                null,
                null,
                incarnation,
                isStopped);
        return new Slice(
                ID,
                new Snssai(1, "000001"),
                new Slices.Wanted(Map.of(), Map.of(), outline(site)),
                new OperationId("order"),
                new Slice.Standing(phase, null, START),
                Conduct.DEFAULT,
                START);
    }

    private static Outline outline(ServiceSite site) {
        return new Outline(
                "ims",
                new Outline.Parts(5, 0, List.of(), List.of(), Map.of(), List.of()),
                new Outline.Reach(List.of("edge-1"), List.of()),
                new Outline.Placing(List.of(), List.of(site), List.of()),
                new Outline.Notes(List.of(), List.of()));
    }
}
