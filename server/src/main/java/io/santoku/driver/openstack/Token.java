package io.santoku.driver.openstack;

import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What Keystone gave us: the token, who we are with it, its own id of itself (empty where it has none that no other
/// Keystone would have), and where the services are.
record Token(String value, String userId, String domainId, String keystoneId, List<Endpoint> endpoints) {
    private static final Pattern UNIQUE_ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// A place in the catalogue. Its address stays text until it is needed: those of services that we do not call may
    /// be no addresses at all.
    record Endpoint(String type, String face, String region, String url) {}

    /// Where a service is: through `face`, in `region`.
    Optional<String> endpoint(Service service, String face, String region) {
        return of(service, face)
                .filter(endpoint -> endpoint.region().equals(region))
                .map(Endpoint::url)
                .findFirst();
    }

    /// The regions in which machines run.
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

    /// The id that Keystone gave its own service when it was set up, which is random.
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
