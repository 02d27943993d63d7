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
                ofUnits(vnf, "ip-address"),
                ofUnits(vnf, "name"));
    }

    private static List<String> ofUnits(JsonNode vnf, String field) {
        return Stream.of("vdur", "kdur")
                .flatMap(units -> Json.list(vnf, units).stream())
                .map(unit -> Json.text(unit, field))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
