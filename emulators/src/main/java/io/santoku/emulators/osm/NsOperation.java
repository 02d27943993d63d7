package io.santoku.emulators.osm;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One lifecycle operation of a network service; its outcome is known when it starts, and reported when it ends.
record NsOperation(
        String id, Type type, Map<String, Object> params, Instant start, Instant end, Optional<String> failure) {

    enum Type {
        INSTANTIATE("instantiate", "INSTANTIATING", 5),
        TERMINATE("terminate", "TERMINATING", 3);

        private final String text;
        private final String activity;
        private final int stages;

        Type(String text, String activity, int stages) {
            this.text = text;
            this.activity = activity;
            this.stages = stages;
        }

        String text() {
            return text;
        }

        String activity() {
            return activity;
        }
    }

    NsOperation ending(Instant when, Optional<String> failed) {
        return new NsOperation(id, type, params, start, when, failed);
    }

    boolean endedAt(Instant now) {
        return !now.isBefore(end);
    }

    String stateAt(Instant now) {
        if (!endedAt(now)) {
            return "PROCESSING";
        }
        return failure.isPresent() ? "FAILED" : "COMPLETED";
    }

    boolean autoremoves() {
        return Maps.flag(params, "autoremove");
    }

    /// The stage that it has reached, from 1; a failure is reported at stage 2, where machines are created.
    int stageAt(Instant now) {
        if (endedAt(now)) {
            return failure.isPresent() ? 2 : type.stages;
        }
        long whole = Math.max(1, Duration.between(start, end).toMillis());
        return (int) Math.min(type.stages, 1 + Duration.between(start, now).toMillis() * type.stages / whole);
    }

    String stageTextAt(Instant now) {
        return "Stage %d/%d: %s.".formatted(stageAt(now), type.stages, stageName(stageAt(now)));
    }

    /// `INSTANTIATING.<id>, <stage>`: the place where a failed operation stopped.
    String placeAt(Instant now) {
        return "%s.%s, %s".formatted(type.activity, id, stageTextAt(now));
    }

    private String stageName(int stage) {
        return switch (stage) {
            case 1 -> "preparation of the environment";
            case 2 ->
                type == Type.INSTANTIATE
                        ? "deployment of KDUs, VMs and execution environments"
                        : "execution of primitives";
            case 3 ->
                type == Type.INSTANTIATE ? "waiting for the VMs" : "deletion of KDUs, VMs and execution environments";
            case 4 -> "execution of day-1 primitives";
            default -> "completion";
        };
    }
}
