package io.santoku.driver.osm;

import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VnfDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads VNF descriptors in both shapes: releases 5 to 8 give each unit a `vm-flavor`, later ones (SOL006) name
/// descriptions of computing and storage that stand beside the units.
final class VnfdReader {
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

    /// What is larger fits nowhere, and is to be said so rather than to wrap round.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private VnfdReader() {}

    static VnfDescriptor read(ComponentId nfvo, JsonNode vnfd) {
        String id = Json.text(vnfd, "id");
        String name = Json.text(vnfd, "product-name");
        List<Amounts> machines = Machines.bounded(machines(vnfd));
        Amounts flavour = machines.stream().reduce(Amounts.NONE, Amounts::plus);
        return new VnfDescriptor(
                nfvo, id, name.isEmpty() ? nameOr(vnfd, id) : name, flavour, machines, kubernetesUnits(vnfd));
    }

    /// A unit without a name is one, too.
    private static List<String> kubernetesUnits(JsonNode vnfd) {
        return Json.list(vnfd, "kdu").stream()
                .map(kdu -> Json.text(kdu, "name"))
                .map(name -> name.isEmpty() ? "without a name" : name)
                .toList();
    }

    private static String nameOr(JsonNode vnfd, String id) {
        String name = Json.text(vnfd, "name");
        return name.isEmpty() ? id : name;
    }

    /// What each of the machines needs: a unit of which several start is there several times.
    private static Stream<Amounts> machines(JsonNode vnfd) {
        return Json.list(vnfd, "vdu").stream()
                .flatMap(vdu -> Collections.nCopies(count(vnfd, vdu), unit(vnfd, vdu)).stream());
    }

    private static Amounts unit(JsonNode vnfd, JsonNode vdu) {
        return vdu.has("vm-flavor") ? unitWithFlavour(vdu.path("vm-flavor")) : unitWithDescriptions(vnfd, vdu);
    }

    private static Amounts unitWithFlavour(JsonNode flavour) {
        return new Amounts(
                whole(Json.number(flavour, "vcpu-count")),
                whole(Json.number(flavour, "memory-mb")),
                whole(Json.number(flavour, "storage-gb")),
                1);
    }

    private static Amounts unitWithDescriptions(JsonNode vnfd, JsonNode vdu) {
        JsonNode computing = description(vnfd, "virtual-compute-desc", vdu.path("virtual-compute-desc"))
                .orElse(vdu);
        return new Amounts(
                whole(Json.number(computing.path("virtual-cpu"), "num-virtual-cpu")),
                whole(Json.number(computing.path("virtual-memory"), "size").multiply(MIB_PER_GIB)),
                Json.list(vdu, "virtual-storage-desc").stream()
                        .flatMap(id -> description(vnfd, "virtual-storage-desc", id).stream())
                        .map(storage -> Json.number(storage, "size-of-storage"))
                        .reduce(BigDecimal::add)
                        .map(VnfdReader::whole)
                        .orElse(0),
                1);
    }

    private static Optional<JsonNode> description(JsonNode vnfd, String list, JsonNode id) {
        return Json.list(vnfd, list).stream()
                .filter(description -> Json.text(description, "id").equals(Json.text(id)))
                .findFirst();
    }

    /// How many machines of this unit start with the VNF.
    private static int count(JsonNode vnfd, JsonNode vdu) {
        String id = Json.text(vdu, "id");
        JsonNode deployment = vnfd.path("df").path(0);
        JsonNode level = deployment.path("instantiation-level").path(0);
        List<BigDecimal> counts = List.of(
                Json.number(vdu, "count"),
                about(level, "vdu-level", "vdu-id", id, "number-of-instances"),
                about(deployment, "vdu-profile", "id", id, "min-number-of-instances"));
        return counts.stream()
                .filter(count -> count.signum() > 0)
                .findFirst()
                .map(VnfdReader::whole)
                .orElse(1);
    }

    private static BigDecimal about(JsonNode parent, String list, String key, String id, String number) {
        return Json.list(parent, list).stream()
                .filter(entry -> Json.text(entry, key).equals(id))
                .map(entry -> Json.number(entry, number))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static int whole(BigDecimal number) {
        return number.max(BigDecimal.ZERO)
                .min(MOST)
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
