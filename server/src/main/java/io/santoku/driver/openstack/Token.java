package io.santoku.driver.openstack;

import io.santoku.driver.http.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What Keystone gave us: the token, who we are with it, and where the services are.
record Token(String value, String userId, String domainId, List<Endpoint> endpoints) {
    /// A place in the catalogue.
    record Endpoint(String type, String region, URI url) {}

    /// The public endpoint of a service; in `region` unless that is empty.
    Optional<URI> endpoint(Service service, String region) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.type().equals(service.type()))
                .filter(endpoint -> region.isEmpty() || endpoint.region().equals(region))
                .map(Endpoint::url)
                .findFirst();
    }

    static List<Endpoint> endpoints(JsonNode catalogue) {
        return Json.list(catalogue).stream()
                .flatMap(service -> Json.list(service, "endpoints").stream()
                        .filter(endpoint -> Json.text(endpoint, "interface").equals("public"))
                        .map(endpoint -> endpoint(Json.text(service, "type"), endpoint)))
                .toList();
    }

    private static Endpoint endpoint(String type, JsonNode endpoint) {
        String region = Json.text(endpoint, "region_id");
        return new Endpoint(
                type,
                region.isEmpty() ? Json.text(endpoint, "region") : region,
                URI.create(Json.text(endpoint, "url")));
    }
}
