package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.Removal;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Terminates network services. OSM accepts each termination, and may fail at it minutes later, for a reason that only
/// its operations show. A failed termination is reported once, as a fault with OSM's reason; then OSM is asked again,
/// and the fault is reported until that termination ends, so that the executor pauses longer before each retry and
/// gives up in the end.
final class Terminations {
    private final Osm osm;
    private final Map<String, Failed> failed = new ConcurrentHashMap<>();

    /// The last failed termination of a service, with its reason.
    private record Failed(String operation, String reason) {}

    Terminations(Osm osm) {
        this.osm = osm;
    }

    /// Removes the service by its id, and once that is gone also by its name: there may be another.
    Removal remove(String name, @Nullable ServiceFacts known) {
        Removal removal = known == null
                ? new Removal.Gone()
                : osm.look(Call.get(Services.ONE, known.instanceId()))
                        .fold(this::remove, () -> gone(known.instanceId()), () -> askToRemove(known.instanceId()));
        return switch (removal) {
            case Removal.Underway underway -> underway;
            case Removal.Gone _ -> Records.all(Records.named(osm, Services.ALL, name).stream(), this::remove);
        };
    }

    private Removal remove(JsonNode service) {
        if (Conditions.isTerminating(service)) {
            return terminating(Records.id(service));
        }
        refuseIfFailed(service);
        return askToRemove(Records.id(service));
    }

    /// Asks for a termination. 409 means that another operation began before; its effect shows in the record.
    private Removal askToRemove(String service) {
        Answer answer = osm.send(Call.delete(Services.ONE, service));
        if (answer.status() == 404 || answer.status() == 204) {
            return gone(service);
        }
        if (!answer.isSuccess() && answer.status() != 409) {
            throw OsmFaults.of(answer);
        }
        return osm.look(Call.get(Services.ONE, service))
                .fold(this::afterAsking, () -> gone(service), () -> terminating(service));
    }

    private Removal afterAsking(JsonNode service) {
        refuseIfFailed(service);
        return terminating(Records.id(service));
    }

    private Removal gone(String service) {
        failed.remove(service);
        return new Removal.Gone();
    }

    private Removal terminating(String service) {
        Failed before = failed.get(service);
        if (before != null) {
            throw broken("terminates it again, after a termination that failed: " + before.reason());
        }
        return new Removal.Underway("terminates the network service");
    }

    /// Reports each failed termination once; operations are read only where the record says that the service failed.
    private void refuseIfFailed(JsonNode service) {
        if (Conditions.of(service) != Condition.FAILED) {
            return;
        }
        String id = Records.id(service);
        lastTermination(id).filter(OsmOperations::isFailed).ifPresent(operation -> {
            var now = new Failed(Records.id(operation), OsmOperations.broken(id, operation));
            if (!now.equals(failed.put(id, now))) {
                throw broken("the termination failed: " + now.reason());
            }
        });
    }

    private Optional<JsonNode> lastTermination(String service) {
        return osm.list(Call.get(Services.OPERATIONS + "?nsInstanceId={service}", service)).stream()
                .filter(OsmOperations::isTermination)
                .max(Comparator.comparing(operation -> Json.number(operation, "startTime")));
    }

    private static DriverException broken(String detail) {
        return new DriverException("DELETE " + Services.ONE, new Broken(detail));
    }
}
