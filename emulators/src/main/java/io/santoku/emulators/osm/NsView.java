package io.santoku.emulators.osm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The record of a network service.
final class NsView {
    private NsView() {}

    static Map<String, Object> of(NetworkService service, Instant now) {
        Map<String, Object> view = Maps.of("_id", service.id(), "id", service.id(), "name", service.name());
        view.putAll(identity(service));
        view.putAll(status(service, now));
        view.put("deploymentStatus", Maps.NOTHING);
        view.put("configurationStatus", List.of());
        view.put("_admin", admin(service, now));
        return view;
    }

    private static Map<String, Object> identity(NetworkService service) {
        Map<String, Object> params = service.params();
        return Maps.of(
                "short-name", service.name(),
                "description", Maps.text(params, "nsDescription").orElse(""),
                "admin-status", "ENABLED",
                "nsd", service.nsd().content(),
                "nsd-id", service.nsd().key(),
                "nsd-ref", service.nsd().id(),
                "datacenter", Maps.text(params, "vimAccountId").orElse(""),
                "constituent-vnfr-ref", service.vnfs().stream().map(Vnf::id).toList(),
                "instantiate_params", params,
                "vld", List.of(Maps.of("id", "mgmtnet", "name", "mgmtnet", "mgmt-network", true)));
    }

    private static Map<String, Object> status(NetworkService service, Instant now) {
        NsState state = service.stateAt(now);
        Optional<NsOperation> operation = service.lastOperation();
        Optional<NsOperation> running = state.busy() ? operation : Optional.empty();
        Optional<NetworkService.Work> work = service.workAt(now);
        return Maps.of(
                "nsState", state.nsState(),
                "operational-status", work.map(NetworkService.Work::status).orElse(state.operationalStatus()),
                "config-status", state.configStatus(),
                "detailed-status", detailedStatus(service, state, now),
                "currentOperation",
                        running.map(found -> found.type().activity())
                                .or(() -> work.map(NetworkService.Work::activity))
                                .orElse("IDLE"),
                "currentOperationID", running.<Object>map(NsOperation::id).orElse(Maps.NOTHING),
                "errorDescription",
                        cause(service, state)
                                .<Object>map(_ ->
                                        "Operation: " + operation.orElseThrow().placeAt(now))
                                .orElse(Maps.NOTHING),
                "errorDetail", cause(service, state).<Object>map(text -> text).orElse(Maps.NOTHING));
    }

    private static Object detailedStatus(NetworkService service, NsState state, Instant now) {
        return switch (state) {
            case CREATED -> "scheduled";
            case READY, TERMINATED -> "Done";
            case BUILDING, TERMINATING -> service.lastOperation().orElseThrow().stageTextAt(now);
            case BROKEN, TERMINATION_FAILED ->
                "Operation: %s Detail: %s"
                        .formatted(
                                service.lastOperation().orElseThrow().placeAt(now),
                                cause(service, state).orElse(""));
        };
    }

    private static Optional<String> cause(NetworkService service, NsState state) {
        return state == NsState.BROKEN || state == NsState.TERMINATION_FAILED
                ? service.lastOperation()
                        .flatMap(NsOperation::failure)
                        .or(() -> service.fate().killed())
                : Optional.empty();
    }

    private static Map<String, Object> admin(NetworkService service, Instant now) {
        return Maps.of(
                "created", Times.seconds(service.created()),
                "modified",
                        Times.seconds(
                                service.lastOperation().map(NsOperation::start).orElse(service.created())),
                "nsState", service.instantiatedAt(now) ? "INSTANTIATED" : "NOT_INSTANTIATED");
    }
}
