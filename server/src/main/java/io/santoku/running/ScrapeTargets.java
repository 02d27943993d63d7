package io.santoku.running;

import io.santoku.inventory.Entry;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists the exporters of clouds and transport controllers in the form of Prometheus's service discovery.
public final class ScrapeTargets {
    /// The member of a cloud's document with the address of its exporter, given by the owner of the cloud.
    private static final String EXPORTER = "infrastructure_monitoring";

    private final Registry registry;

    public ScrapeTargets(Registry registry) {
        this.registry = registry;
    }

    /// A group of targets that have labels in common.
    public record TargetGroup(List<String> targets, Map<String, String> labels) {
        public TargetGroup {
            targets = List.copyOf(targets);
            labels = Map.copyOf(labels);
        }
    }

    /// The exporters of clouds.
    public List<TargetGroup> clouds() {
        return registry.vims().all().stream()
                .flatMap(entry ->
                        group(exporter(entry), "vim_id", entry.item().id().id()))
                .toList();
    }

    /// The exporters of transport controllers.
    public List<TargetGroup> transport() {
        return registry.wims().all().stream()
                .map(Entry::item)
                .flatMap(wim -> group(
                        Optional.ofNullable(wim.monitoringUrl()),
                        "wim_id",
                        wim.id().id()))
                .toList();
    }

    private static Optional<String> exporter(Entry<Vim> entry) {
        return Optional.ofNullable(entry.extras().get(EXPORTER))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(entry.item().config().get(EXPORTER)));
    }

    private static Stream<TargetGroup> group(Optional<String> address, String label, String id) {
        return address.flatMap(ScrapeAddress::parse).map(exporter -> exporter.group(Map.of(label, id))).stream();
    }
}
