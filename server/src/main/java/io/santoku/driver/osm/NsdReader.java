package io.santoku.driver.osm;

import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VnfDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads network service descriptors in both shapes: releases 5 to 8 list each `constituent-vnfd`, later ones (SOL006)
/// the profiles of a deployment flavour.
final class NsdReader {
    private NsdReader() {}

    static NsDescriptor read(ComponentId nfvo, JsonNode nsd, Map<String, VnfDescriptor> functions) {
        List<String> vnfds = vnfds(nsd);
        String id = Json.text(nsd, "id");
        String name = Json.text(nsd, "name");
        return new NsDescriptor(
                nfvo,
                id,
                Json.text(nsd, "_id"),
                name.isEmpty() ? id : name,
                vnfds.stream().distinct().toList(),
                new NsDescriptor.Needs(
                        flavour(vnfds, functions), machines(vnfds, functions), kubernetesUnits(vnfds, functions)));
    }

    /// One entry for each VNF that the service has: a descriptor used twice is there twice.
    private static List<String> vnfds(JsonNode nsd) {
        List<String> old = texts(Json.list(nsd, "constituent-vnfd").stream(), "vnfd-id-ref");
        if (!old.isEmpty()) {
            return old;
        }
        Stream<JsonNode> profiles = Json.list(nsd.path("df").path(0), "vnf-profile").stream();
        List<String> profiled = texts(profiles, "vnfd-id");
        return profiled.isEmpty()
                ? Json.list(nsd, "vnfd-id").stream().map(Json::text).toList()
                : profiled;
    }

    private static List<String> texts(Stream<JsonNode> nodes, String field) {
        return nodes.map(node -> Json.text(node, field))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Amounts flavour(List<String> vnfds, Map<String, VnfDescriptor> functions) {
        Amounts sum = Amounts.NONE;
        for (String vnfd : vnfds) {
            VnfDescriptor function = functions.get(vnfd);
            sum = function == null ? sum : sum.plus(function.flavour());
        }
        return sum;
    }

    private static List<Amounts> machines(List<String> vnfds, Map<String, VnfDescriptor> functions) {
        return Machines.bounded(vnfds.stream()
                .map(functions::get)
                .filter(Objects::nonNull)
                .flatMap(function -> function.machines().stream()));
    }

    private static List<String> kubernetesUnits(List<String> vnfds, Map<String, VnfDescriptor> functions) {
        return vnfds.stream()
                .distinct()
                .map(functions::get)
                .filter(Objects::nonNull)
                .flatMap(function -> function.kubernetesUnits().stream())
                .limit(Machines.MOST)
                .distinct()
                .toList();
    }
}
