package io.santoku.driver.osm;

import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the records of running VNFs.
final class VnfReader {
    private VnfReader() {}

    static VnfRecord read(JsonNode vnf) {
        String address = Json.text(vnf, "ip-address");
        return new VnfRecord(
                Json.text(vnf, "vnfd-ref"),
                address.isEmpty() ? null : address,
                units(vnf).flatMap(VnfReader::addresses).toList(),
                units(vnf)
                        .map(unit -> Json.text(unit, "name"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Stream<JsonNode> units(JsonNode vnf) {
        return Stream.of("vdur", "kdur").flatMap(units -> Json.list(vnf, units).stream());
    }

    /// The addresses of a unit's interfaces, in their order; a unit without these may have one address of its own.
    private static Stream<String> addresses(JsonNode unit) {
        List<String> ofInterfaces = Json.list(unit, "interfaces").stream()
                .map(one -> Json.text(one, "ip-address"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        String own = Json.text(unit, "ip-address");
        return ofInterfaces.isEmpty() && !own.isEmpty() ? Stream.of(own) : ofInterfaces.stream();
    }
}
