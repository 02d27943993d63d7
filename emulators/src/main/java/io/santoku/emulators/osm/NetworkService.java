package io.santoku.emulators.osm;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A network service; its state follows from its operations and the time.
record NetworkService(
        String id, Map<String, Object> params, Descriptor nsd, List<Vnf> vnfs, Instant created, Fate fate) {

    /// The history of the service: its operations in order, and events from outside.
    ///
    /// `killed` is the cause when a machine died; `released` is true once a termination has released its machines;
    /// `work` is work that OSM does on it by itself.
    record Fate(List<NsOperation> operations, Optional<String> killed, boolean released, Optional<Work> work) {
        static final Fate OPEN = new Fate(List.of(), Optional.empty(), false, Optional.empty());

        Fate killedBy(String cause) {
            return new Fate(operations, Optional.of(cause), released, work);
        }

        Fate release() {
            return new Fate(operations, killed, true, work);
        }

        Fate workedOn(Work now) {
            return new Fate(operations, killed, released, Optional.of(now));
        }
    }

    /// Work that OSM does on a service without a request (`healing`, `scaling`, `updating`), until `end`.
    record Work(String status, Instant end) {
        String activity() {
            return status.toUpperCase(Locale.ROOT);
        }
    }

    /// The work that OSM does on the service by itself at this time.
    Optional<Work> workAt(Instant now) {
        NsState state = stateAt(now);
        return fate.work()
                .filter(work -> now.isBefore(work.end()) && (state == NsState.READY || state == NsState.BROKEN));
    }

    String name() {
        return Maps.text(params, "nsName").orElse("");
    }

    Optional<NsOperation> lastOperation() {
        List<NsOperation> all = fate.operations();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    NsState stateAt(Instant now) {
        if (fate.operations().isEmpty()) {
            return NsState.CREATED;
        }
        NsOperation last = fate.operations().getLast();
        return switch (last.type()) {
            case INSTANTIATE -> instantiated(last, now);
            case TERMINATE -> terminated(last, now);
        };
    }

    /// OSM counts a service as instantiated from the start of the instantiation, even when that fails.
    boolean instantiatedAt(Instant now) {
        NsState state = stateAt(now);
        return state != NsState.CREATED && state != NsState.TERMINATED;
    }

    /// Whether the last termination has ended and was requested to remove the record too.
    boolean removedAt(Instant now) {
        return stateAt(now) == NsState.TERMINATED && fate.operations().stream().anyMatch(NsOperation::autoremoves);
    }

    boolean uses(String account) {
        return account.equals(params.get("vimAccountId"))
                || vnfs.stream().anyMatch(vnf -> vnf.account().equals(account));
    }

    NetworkService begun(NsOperation operation, Map<String, Object> given, List<Vnf> placed) {
        List<NsOperation> all =
                Stream.concat(fate.operations().stream(), Stream.of(operation)).toList();
        return new NetworkService(
                id, given, nsd, placed, created, new Fate(all, Optional.empty(), false, Optional.empty()));
    }

    /// The same with an operation whose outcome is now known.
    NetworkService with(NsOperation decided) {
        List<NsOperation> all = fate.operations().stream()
                .map(operation -> operation.id().equals(decided.id()) ? decided : operation)
                .toList();
        return with(new Fate(all, fate.killed(), fate.released(), fate.work()));
    }

    NetworkService with(Fate other) {
        return new NetworkService(id, params, nsd, vnfs, created, other);
    }

    private NsState instantiated(NsOperation last, Instant now) {
        if (!last.endedAt(now)) {
            return NsState.BUILDING;
        }
        return last.failure().isPresent() || fate.killed().isPresent() ? NsState.BROKEN : NsState.READY;
    }

    private static NsState terminated(NsOperation last, Instant now) {
        if (!last.endedAt(now)) {
            return NsState.TERMINATING;
        }
        return last.failure().isPresent() ? NsState.TERMINATION_FAILED : NsState.TERMINATED;
    }
}
