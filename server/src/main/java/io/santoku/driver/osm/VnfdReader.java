package io.santoku.driver.osm;

import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VnfDescriptor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads VNF descriptors in both shapes: releases 5 to 8 give each unit a `vm-flavor`, later ones (SOL006) name
/// descriptions of computing and storage that stand beside the units.
final class VnfdReader {
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

    private VnfdReader() {}

    static VnfDescriptor read(ComponentId nfvo, JsonNode vnfd) {
        String id = Json.text(vnfd, "id");
        String name = Json.text(vnfd, "product-name");
        return new VnfDescriptor(nfvo, id, name.isEmpty() ? nameOr(vnfd, id) : name, flavour(vnfd));
    }

    private static String nameOr(JsonNode vnfd, String id) {
        String name = Json.text(vnfd, "name");
        return name.isEmpty() ? id : name;
    }

    private static Amounts flavour(JsonNode vnfd) {
        Amounts sum = Amounts.NONE;
        for (JsonNode vdu : Json.list(vnfd, "vdu")) {
            sum = sum.plus(times(count(vnfd, vdu), unit(vnfd, vdu)));
        }
        return sum;
    }

    private static Amounts times(int count, Amounts one) {
        return new Amounts(
                count * one.vcpus(), count * one.memoryMib(), count * one.diskGib(), count * one.instances());
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
                        .mapToInt(storage -> whole(Json.number(storage, "size-of-storage")))
                        .sum(),
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
        return number.setScale(0, RoundingMode.CEILING).intValue();
    }
}
