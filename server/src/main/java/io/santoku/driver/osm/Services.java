package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Broken;
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
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// OSM's network services. Their names are not unique, so ours hold an id and are looked for before another is made;
/// how
/// they are is decided by their operations, because the status fields of one that failed never change again.
final class Services {
    private static final String ALL = "/osm/nslcm/v1/ns_instances_content";
    private static final String ONE = ALL + "/{service}";
    private static final String OPERATIONS = "/osm/nslcm/v1/ns_lcm_op_occs";
    private static final String OPERATION = OPERATIONS + "/{operation}";

    private final Osm osm;

    Services(Osm osm) {
        this.osm = osm;
    }

    Progress<ServiceFacts> ensure(ServiceOrder order, @Nullable ServiceFacts known) {
        if (known == null || known.operationId() == null) {
            return adoptOrStart(order);
        }
        Optional<JsonNode> operation = osm.find(Call.get(OPERATION, known.operationId()));
        if (operation.isEmpty()) {
            return adoptOrStart(order); // operations go with their service: somebody removed it
        }
        return progress(known, operation.get());
    }

    /// By its id, and once that is gone by its name too: there may be another.
    Removal remove(String name, @Nullable ServiceFacts known) {
        Removal removal = known == null
                ? new Removal.Gone()
                : osm.look(Call.get(ONE, known.instanceId()))
                        .fold(this::remove, Removal.Gone::new, () -> askToRemove(known.instanceId()));
        return switch (removal) {
            case Removal.Underway underway -> underway;
            case Removal.Gone _ -> Records.all(byName(name).stream().map(this::remove));
        };
    }

    /// OSM knows no choice of fields, so its whole records come.
    Map<String, Condition> conditions() {
        return osm.list(Call.get(ALL)).stream()
                .collect(Collectors.toMap(Records::id, Services::condition, (first, _) -> first));
    }

    /// As the predecessor read it: whatever neither runs nor is on its way out has failed.
    private static Condition condition(JsonNode service) {
        return switch (Json.text(service, "operational-status")) {
            case "running" -> Condition.RUNNING;
            case "terminating" -> Condition.TERMINATING;
            case "terminated" -> Condition.TERMINATED;
            default -> Condition.FAILED;
        };
    }

    Sight observe(String name, @Nullable ServiceFacts known) {
        Optional<JsonNode> record = known == null ? Optional.empty() : osm.find(Call.get(ONE, known.instanceId()));
        return Records.sight(known == null ? "" : known.instanceId(), record, byName(name), Services::differences);
    }

    private static List<Difference> differences(JsonNode service) {
        String status = Json.text(service, "operational-status");
        return condition(service) == Condition.RUNNING
                ? List.of()
                : List.of(new Difference("operational status", "running", status));
    }

    List<Trace> traces(Predicate<String> ours) {
        return osm.list(Call.get(ALL)).stream()
                .map(service -> new Trace(Trace.Kind.SERVICE, Json.text(service, "name"), Records.id(service)))
                .filter(trace -> ours.test(trace.name()))
                .toList();
    }

    private Progress<ServiceFacts> adoptOrStart(ServiceOrder order) {
        List<JsonNode> there = byName(order.name());
        return there.isEmpty() ? start(order) : adopt(order, Records.id(there.getFirst()));
    }

    private Progress<ServiceFacts> start(ServiceOrder order) {
        Answer answer = osm.succeed(Call.post(ALL, request(order)));
        return progressOf(answer.text("/id"), answer.text("/nslcmop_id"));
    }

    /// One that we started before, though its answer was lost; or only made and never started.
    private Progress<ServiceFacts> adopt(ServiceOrder order, String service) {
        Optional<String> start = osm.list(Call.get(OPERATIONS + "?nsInstanceId={service}", service)).stream()
                .filter(operation -> Json.text(operation, "lcmOperationType").equals("instantiate"))
                .map(Records::id)
                .findFirst();
        return progressOf(service, start.orElseGet(() -> instantiate(order, service)));
    }

    private String instantiate(ServiceOrder order, String service) {
        Call call = Call.post("/osm/nslcm/v1/ns_instances/{service}/instantiate", request(order), service);
        return osm.succeed(call).text("/id");
    }

    private static Map<String, Object> request(ServiceOrder order) {
        return Map.of("nsName", order.name(), "nsdId", order.nsdKey(), "vimAccountId", order.accountId());
    }

    private Progress<ServiceFacts> progressOf(String service, String operation) {
        var facts = new ServiceFacts(service, operation, List.of());
        return progress(facts, osm.succeed(Call.get(OPERATION, operation)).json());
    }

    private Progress<ServiceFacts> progress(ServiceFacts facts, JsonNode operation) {
        return switch (Json.text(operation, "operationState")) {
            case "COMPLETED", "PARTIALLY_COMPLETED" -> new Progress.Ready<>(withFunctions(facts));
            case "FAILED", "FAILED_TEMP", "ROLLED_BACK" ->
                throw new DriverException("GET " + OPERATION, new Broken(reason(operation)));
            default -> new Progress.Underway<>(facts, stage(operation)); // PROCESSING, ROLLING_BACK
        };
    }

    private ServiceFacts withFunctions(ServiceFacts facts) {
        Call call = Call.get("/osm/nslcm/v1/vnf_instances?nsr-id-ref={service}", facts.instanceId());
        return new ServiceFacts(
                facts.instanceId(),
                facts.operationId(),
                osm.list(call).stream().map(VnfReader::read).toList());
    }

    private static String reason(JsonNode operation) {
        return firstText(operation, "errorMessage", "detailed-status", "stage")
                .orElse("the network service did not start, and OSM does not say why");
    }

    private static String stage(JsonNode operation) {
        return firstText(operation, "stage", "detailed-status").orElse("starts the network service");
    }

    private static Optional<String> firstText(JsonNode node, String... fields) {
        return List.of(fields).stream()
                .map(field -> Json.text(node, field))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Removal remove(JsonNode service) {
        return isTerminating(service) ? terminating() : askToRemove(Records.id(service));
    }

    /// 409: another operation got in between; what it does shows in the record.
    private Removal askToRemove(String service) {
        Answer answer = osm.send(Call.delete(ONE, service));
        if (answer.status() == 404 || answer.status() == 204) {
            return new Removal.Gone();
        }
        if (!answer.isSuccess() && answer.status() != 409) {
            throw OsmFaults.of(answer);
        }
        return osm.look(Call.get(ONE, service)).fold(_ -> terminating(), Removal.Gone::new, Services::terminating);
    }

    private static Removal terminating() {
        return new Removal.Underway("terminates the network service");
    }

    /// A second termination would be accepted, and would run after the first.
    private static boolean isTerminating(JsonNode service) {
        return Json.text(service, "currentOperation").equals("TERMINATING")
                || Json.text(service, "nsState").equals("TERMINATING");
    }

    private List<JsonNode> byName(String name) {
        return osm.list(Call.get(ALL + "?name={name}", name)).stream()
                .filter(service -> Json.text(service, "name").equals(name))
                .toList();
    }
}
