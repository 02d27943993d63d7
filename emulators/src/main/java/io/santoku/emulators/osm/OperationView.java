package io.santoku.emulators.osm;

import java.time.Instant;
import java.util.Map;

/// The record of an operation.
final class OperationView {
    private OperationView() {}

    static Map<String, Object> of(NsOperation operation, NetworkService service, Instant now) {
        Map<String, Object> view = Maps.of(
                "_id", operation.id(),
                "id", operation.id(),
                "nsInstanceId", service.id(),
                "lcmOperationType", operation.type().text(),
                "operationParams", operation.params(),
                "isAutomaticInvocation", false,
                "isCancelPending", false,
                "startTime", Times.seconds(operation.start()));
        view.putAll(progress(operation, now));
        view.put(
                "links",
                Map.of(
                        "self", "/osm/nslcm/v1/ns_lcm_op_occs/" + operation.id(),
                        "nsInstance", "/osm/nslcm/v1/ns_instances/" + service.id()));
        return view;
    }

    private static Map<String, Object> progress(NsOperation operation, Instant now) {
        boolean ended = operation.endedAt(now);
        String place = operation.placeAt(now);
        boolean failed = ended && operation.failure().isPresent();
        return Maps.of(
                "operationState",
                operation.stateAt(now),
                "statusEnteredTime",
                Times.seconds(ended ? operation.end() : operation.start()),
                "stage",
                operation.stageTextAt(now),
                "queuePosition",
                0,
                "detailed-status",
                failed ? place + " Detail: " + operation.failure().orElse("") : ended ? "Done" : place,
                "errorMessage",
                failed ? operation.failure().orElse("") : Maps.NOTHING,
                "detailedStatus",
                Maps.NOTHING);
    }
}
