package io.santoku.emulators.openstack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The limits of one service: its defaults, and the limits set for single projects; -1 is unlimited.
final class Quotas {
    private final Map<String, Integer> defaults;
    private final Map<String, Map<String, Integer>> byProject = new HashMap<>();

    Quotas(Map<String, Integer> defaults) {
        this.defaults = new LinkedHashMap<>(defaults);
    }

    Map<String, Integer> defaults() {
        return new LinkedHashMap<>(defaults);
    }

    synchronized Map<String, Integer> limits(String projectId) {
        var limits = defaults();
        limits.putAll(byProject.getOrDefault(projectId, Map.of()));
        return limits;
    }

    synchronized int limit(String projectId, String resource) {
        Integer limit = byProject.getOrDefault(projectId, Map.of()).get(resource);
        return limit == null ? defaults.getOrDefault(resource, -1) : limit;
    }

    synchronized void set(String projectId, Map<String, Integer> changes) {
        if (!changes.isEmpty()) {
            byProject.computeIfAbsent(projectId, _ -> new TreeMap<>()).putAll(changes);
        }
    }

    /// Returns false when none was set.
    synchronized boolean clear(String projectId) {
        return byProject.remove(projectId) != null;
    }

    /// The limits that were set, by project.
    synchronized Map<String, Map<String, Integer>> set() {
        var copy = new TreeMap<String, Map<String, Integer>>();
        byProject.forEach((project, limits) -> copy.put(project, Map.copyOf(limits)));
        return copy;
    }
}
