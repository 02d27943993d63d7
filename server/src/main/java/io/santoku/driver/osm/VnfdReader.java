package io.santoku.driver.osm;

import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VnfDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads VNF descriptors in both shapes: releases 5 to 8 give each unit a `vm-flavor`, later ones (SOL006) name
/// descriptions of computing and storage that stand beside the units.
final class VnfdReader {
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

    /// The largest size: it fits nowhere, so that a larger one is reported as too large and does not overflow.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final JsonNode vnfd;

    // each by the ids that units use: an orchestrator may list a million, and as many units that use one of them
    private final Map<String, JsonNode> computing;
    private final Map<String, JsonNode> storage;
    private final Map<String, JsonNode> levels;
    private final Map<String, JsonNode> profiles;

    private VnfdReader(JsonNode vnfd) {
        JsonNode deployment = vnfd.path("df").path(0);
        this.vnfd = vnfd;
        this.computing = byId(vnfd, "virtual-compute-desc", "id");
        this.storage = byId(vnfd, "virtual-storage-desc", "id");
        this.levels = byId(deployment.path("instantiation-level").path(0), "vdu-level", "vdu-id");
        this.profiles = byId(deployment, "vdu-profile", "id");
    }

    private static Map<String, JsonNode> byId(JsonNode parent, String list, String id) {
        var byId = new HashMap<String, JsonNode>();
        Json.list(parent, list).forEach(entry -> byId.putIfAbsent(Json.text(entry, id), entry));
        return byId;
    }

    static VnfDescriptor read(ComponentId nfvo, JsonNode vnfd) {
        String id = Json.text(vnfd, "id");
        String name = Json.text(vnfd, "product-name");
        List<Amounts> machines = Machines.bounded(new VnfdReader(vnfd).machines());
        Amounts flavour = machines.stream().reduce(Amounts.NONE, Amounts::plus);
        return new VnfDescriptor(
                nfvo, id, name.isEmpty() ? nameOr(vnfd, id) : name, flavour, machines, kubernetesUnits(vnfd));
    }

    /// The names of the Kubernetes units; a unit without a name is listed, too.
    private static List<String> kubernetesUnits(JsonNode vnfd) {
        return Json.list(vnfd, "kdu").stream()
                .limit(Machines.MOST)
                .map(kdu -> Json.text(kdu, "name"))
                .map(name -> name.isEmpty() ? "without a name" : name)
                .toList();
    }

    private static String nameOr(JsonNode vnfd, String id) {
        String name = Json.text(vnfd, "name");
        return name.isEmpty() ? id : name;
    }

    /// The needs of each machine: a unit of which several start is there several times.
    private Stream<Amounts> machines() {
        return Json.list(vnfd, "vdu").stream().flatMap(vdu -> Collections.nCopies(count(vdu), unit(vdu)).stream());
    }

    private Amounts unit(JsonNode vdu) {
        return vdu.has("vm-flavor") ? unitWithFlavour(vdu.path("vm-flavor")) : unitWithDescriptions(vdu);
    }

    private static Amounts unitWithFlavour(JsonNode flavour) {
        return new Amounts(
                whole(Json.number(flavour, "vcpu-count")),
                whole(Json.number(flavour, "memory-mb")),
                whole(Json.number(flavour, "storage-gb")),
                1);
    }

    private Amounts unitWithDescriptions(JsonNode vdu) {
        JsonNode needs = computing.getOrDefault(Json.text(vdu, "virtual-compute-desc"), vdu);
        return new Amounts(
                whole(Json.number(needs.path("virtual-cpu"), "num-virtual-cpu")),
                whole(Json.number(needs.path("virtual-memory"), "size").multiply(MIB_PER_GIB)),
                Json.list(vdu, "virtual-storage-desc").stream()
                        .map(id -> about(storage, Json.text(id), "size-of-storage"))
                        .reduce(BigDecimal::add)
                        .map(VnfdReader::whole)
                        .orElse(0),
                1);
    }

    /// The number of machines of this unit that start with the VNF.
    private int count(JsonNode vdu) {
        String id = Json.text(vdu, "id");
        List<BigDecimal> counts = List.of(
                Json.number(vdu, "count"),
                about(levels, id, "number-of-instances"),
                about(profiles, id, "min-number-of-instances"));
        return counts.stream()
                .filter(count -> count.signum() > 0)
                .findFirst()
                .map(VnfdReader::whole)
                .orElse(1);
    }

    private static BigDecimal about(Map<String, JsonNode> entries, String id, String number) {
        return Json.number(entries.getOrDefault(id, MissingNode.getInstance()), number);
    }

    private static int whole(BigDecimal number) {
        return number.max(BigDecimal.ZERO)
                .min(MOST)
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
