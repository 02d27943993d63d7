package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.Trace;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.ComponentText;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Starts and observes OSM's network services. Their names are not unique, so ours hold an id and are looked for before
/// another service is made. The progress of a start is read from its operation, because the status fields of a service
/// that failed never change again.
final class Services {
    static final String ALL = "/osm/nslcm/v1/ns_instances_content";
    static final String ONE = ALL + "/{service}";
    static final String OPERATIONS = "/osm/nslcm/v1/ns_lcm_op_occs";
    private static final String OPERATION = OPERATIONS + "/{operation}";

    private final Osm osm;
    private final Terminations terminations;

    Services(Osm osm) {
        this.osm = osm;
        this.terminations = new Terminations(osm);
    }

    Progress<ServiceFacts> ensure(ServiceOrder order, @Nullable ServiceFacts known) {
        if (known == null || known.operationId() == null) {
            return adoptOrStart(order);
        }
        Optional<JsonNode> operation = osm.find(Call.get(OPERATION, known.operationId()));
        if (operation.isEmpty()) {
            return adoptOrStart(order); // operations are deleted with their service: somebody removed it
        }
        return progress(known, operation.get());
    }

    Removal remove(String name, @Nullable ServiceFacts known) {
        return terminations.remove(name, known);
    }

    /// Reads whole records, because OSM cannot select fields.
    Map<String, Condition> conditions() {
        return osm.list(Call.get(ALL)).stream()
                .collect(Collectors.toMap(Records::id, Conditions::of, (first, _) -> first));
    }

    Sight observe(String name, @Nullable ServiceFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : osm.find(Call.get(ONE, known.instanceId()));
        return Records.sight(
                known == null ? "" : known.instanceId(), record, Records.named(osm, ALL, name), Services::differences);
    }

    private static List<Difference> differences(JsonNode service) {
        Condition condition = Conditions.of(service);
        return isWell(condition)
                ? List.of()
                : List.of(new Difference("operational status", "running", words(service, condition)));
    }

    /// The status for people, or the condition where the status is `running`: a broken service may still have that.
    private static String words(JsonNode service, Condition condition) {
        String status = ComponentText.line(Json.text(service, "operational-status"));
        return status.equals("running") ? condition.name().toLowerCase(Locale.ROOT) : status;
    }

    private static boolean isWell(Condition condition) {
        return condition == Condition.RUNNING || condition == Condition.CHANGING;
    }

    List<Trace> traces(Predicate<String> ours) {
        return osm.list(Call.get(ALL)).stream()
                .map(service -> new Trace(Trace.Kind.SERVICE, Json.text(service, "name"), Records.id(service)))
                .filter(trace -> ours.test(trace.name()))
                .toList();
    }

    private Progress<ServiceFacts> adoptOrStart(ServiceOrder order) {
        List<JsonNode> there = Records.named(osm, ALL, order.name());
        return there.isEmpty() ? start(order) : adopt(order, Records.id(there.getFirst()));
    }

    private Progress<ServiceFacts> start(ServiceOrder order) {
        Answer answer = withDescriptor(order, request -> Call.post(ALL, request));
        return progressOf(answer.text("/id"), answer.text("/nslcmop_id"));
    }

    /// Adopts a service that we started before, though its answer was lost, or starts one that was only made.
    private Progress<ServiceFacts> adopt(ServiceOrder order, String service) {
        Optional<String> start = osm.list(Call.get(OPERATIONS + "?nsInstanceId={service}", service)).stream()
                .filter(operation -> Json.text(operation, "lcmOperationType").equals("instantiate"))
                .map(Records::id)
                .findFirst();
        return progressOf(service, start.orElseGet(() -> instantiate(order, service)));
    }

    private String instantiate(ServiceOrder order, String service) {
        return withDescriptor(
                        order,
                        request -> Call.post("/osm/nslcm/v1/ns_instances/{service}/instantiate", request, service))
                .text("/id");
    }

    /// Sends a request with the descriptor's key. A descriptor that was onboarded again has another key than the one in
    /// our catalogue, so a 404 makes us read the key again.
    private Answer withDescriptor(ServiceOrder order, Function<Map<String, Object>, Call> call) {
        Answer answer = osm.send(call.apply(request(order, order.nsdKey())));
        if (answer.status() == 404) {
            Optional<String> key = presentKey(order).filter(present -> !present.equals(order.nsdKey()));
            return key.map(present -> osm.succeed(call.apply(request(order, present))))
                    .orElseThrow(
                            () -> answer.because(new Rejected("has no network service descriptor %s, or no longer: %s"
                                    .formatted(order.nsdId(), OsmFaults.message(answer)))));
        }
        if (!answer.isSuccess()) {
            throw OsmFaults.of(answer);
        }
        return answer;
    }

    private Optional<String> presentKey(ServiceOrder order) {
        return osm.list(Call.get("/osm/nsd/v1/ns_descriptors?id={nsd}", order.nsdId())).stream()
                .filter(nsd -> Json.text(nsd, "id").equals(order.nsdId()))
                .map(Records::id)
                .findFirst();
    }

    private static Map<String, Object> request(ServiceOrder order, String nsdKey) {
        return Map.of("nsName", order.name(), "nsdId", nsdKey, "vimAccountId", order.accountId());
    }

    private Progress<ServiceFacts> progressOf(String service, String operation) {
        var facts = new ServiceFacts(service, operation, List.of());
        return progress(facts, osm.succeed(Call.get(OPERATION, operation)).json());
    }

    private Progress<ServiceFacts> progress(ServiceFacts facts, JsonNode operation) {
        return switch (Json.text(operation, "operationState")) {
            case "COMPLETED", "PARTIALLY_COMPLETED" -> new Progress.Ready<>(withFunctions(facts));
            case "FAILED", "FAILED_TEMP", "ROLLED_BACK" ->
                throw new DriverException(
                        "GET " + OPERATION, new Broken(OsmOperations.broken(facts.instanceId(), operation)));
            default -> new Progress.Underway<>(facts, OsmOperations.stage(operation)); // PROCESSING, ROLLING_BACK
        };
    }

    private ServiceFacts withFunctions(ServiceFacts facts) {
        Call call = Call.get("/osm/nslcm/v1/vnf_instances?nsr-id-ref={service}", facts.instanceId());
        return new ServiceFacts(
                facts.instanceId(),
                facts.operationId(),
                osm.list(call).stream().map(VnfReader::read).toList());
    }
}
