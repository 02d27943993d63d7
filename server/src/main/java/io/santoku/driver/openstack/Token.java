package io.santoku.driver.openstack;

import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The result of a login at Keystone: the token, our user and our domain, Keystone's own id (empty where it has none
/// that is unique), and the endpoints of the services.
record Token(String value, String userId, String domainId, String keystoneId, List<Endpoint> endpoints) {
    private static final Pattern UNIQUE_ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// An endpoint in the catalogue. Its address stays text until it is needed: the addresses of services that we do
    /// not call may be malformed.
    record Endpoint(String type, String face, String region, String url) {}

    /// The address of a service at the interface `face`, in `region`.
    Optional<String> endpoint(Service service, String face, String region) {
        return of(service, face)
                .filter(endpoint -> endpoint.region().equals(region))
                .map(Endpoint::url)
                .findFirst();
    }

    /// The regions that have a compute service.
    List<String> regions(String face) {
        return of(Service.COMPUTE, face)
                .map(Endpoint::region)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Endpoint> of(Service service, String face) {
        return endpoints.stream()
                .filter(endpoint -> service.isCalled(endpoint.type()))
                .filter(endpoint -> endpoint.face().equals(face));
    }

    /// The random id that Keystone gave its own service when it was set up.
    static String keystoneId(JsonNode catalogue) {
        return Json.list(catalogue).stream()
                .filter(service -> Json.text(service, "type").equals(Service.IDENTITY.type()))
                .map(service -> Json.text(service, "id"))
                .filter(id -> UNIQUE_ID.matcher(id).matches())
                .findFirst()
                .orElse("");
    }

    static List<Endpoint> endpoints(JsonNode catalogue) {
        return Json.list(catalogue).stream()
                .flatMap(service -> Json.list(service, "endpoints").stream()
                        .map(endpoint -> endpoint(Json.text(service, "type"), endpoint)))
                .toList();
    }

    private static Endpoint endpoint(String type, JsonNode endpoint) {
        String region = Json.text(endpoint, "region_id");
        return new Endpoint(
                type,
                Json.text(endpoint, "interface"),
                region.isEmpty() ? Json.text(endpoint, "region") : region,
                Json.text(endpoint, "url"));
    }
}
