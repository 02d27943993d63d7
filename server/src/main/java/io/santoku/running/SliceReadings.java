package io.santoku.running;

import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.running.ObservedServices.Found;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the numbers that monitoring scrapes about slices and their network services.
public final class SliceReadings {
    private static final int DELETED = 12;
    private static final int TROUBLED = 11;
    /// The time for which a deleted slice is still reported, so that several scrapes see that it is deleted.
    private static final Duration FAREWELL = Duration.ofMinutes(2);
    private static final int MOST = 1_000;

    private final Slices slices;
    private final OperationLog operations;
    private final ServiceRecords records;
    private final Supplier<Set<SliceId>> troubled;
    private final Clock clock;

    /// `troubled` supplies the slices that run with errors.
    public SliceReadings(
            Slices slices,
            OperationLog operations,
            ServiceRecords records,
            Supplier<Set<SliceId>> troubled,
            Clock clock) {
        this.slices = slices;
        this.operations = operations;
        this.records = records;
        this.troubled = troubled;
        this.clock = clock;
    }

    /// The current readings: the status of each slice, the number of slices that have reached running, the state of
    /// each of their network services, and the time of each orchestrator's last answer.
    public record Readings(
            List<SliceReading> slices, long running, List<ServiceReading> services, List<AnswerReading> answers) {
        public Readings {
            slices = List.copyOf(slices);
            services = List.copyOf(services);
            answers = List.copyOf(answers);
        }
    }

    /// The status of a slice.
    public record SliceReading(String slice, int status) {}

    /// The state of a network service, under its name in metrics.
    public record ServiceReading(String slice, String name, int state) {}

    /// The time of an orchestrator's last answer.
    public record AnswerReading(String nfvo, Instant at) {}

    /// Reads all of them.
    public Readings read() {
        List<Slice> all = slices.list(Slices.Query.all());
        Set<SliceId> failing = troubled.get();
        var statuses = new ArrayList<SliceReading>();
        all.forEach(slice -> statuses.add(new SliceReading(slice.id().value(), status(slice, failing))));
        Set<SliceId> living = all.stream().map(Slice::id).collect(Collectors.toSet());
        deleted().filter(id -> !living.contains(id)).forEach(id -> statuses.add(new SliceReading(id.value(), DELETED)));
        long running = all.stream()
                .filter(slice -> slice.standing().runningAt() != null)
                .count();
        return new Readings(statuses, running, services(all), answers());
    }

    private List<ServiceReading> services(List<Slice> all) {
        Found found = Found.of(records.all(), changing());
        var readings = new ArrayList<ServiceReading>();
        for (Slice slice : all) {
            for (ServiceSite site : slice.outline().sites()) {
                ObservedServices.state(slice, site, found)
                        .ifPresent(state -> readings.add(
                                new ServiceReading(slice.id().value(), name(slice.id(), site), state.value())));
            }
        }
        return readings;
    }

    private Set<SliceId> changing() {
        return Stream.of(OperationState.RUNNING, OperationState.UNDOING)
                .flatMap(state -> operations(OperationKind.MODIFY, state))
                .flatMap(SliceReadings::slice)
                .collect(Collectors.toSet());
    }

    private static String name(SliceId slice, ServiceSite site) {
        return "ns__%s__%s".formatted(plain(site.nsId(slice).value()), plain(site.location()));
    }

    private static String plain(String text) {
        return text.replace('-', '_');
    }

    private List<AnswerReading> answers() {
        return records.answers().entrySet().stream()
                .map(answer -> new AnswerReading(answer.getKey().id(), answer.getValue()))
                .toList();
    }

    private Stream<SliceId> deleted() {
        Instant since = clock.instant().minus(FAREWELL);
        return Stream.concat(
                        operations(OperationKind.DELETE, OperationState.SUCCEEDED),
                        Stream.concat(
                                operations(OperationKind.FORCE_DELETE, OperationState.SUCCEEDED),
                                operations(OperationKind.FORCE_DELETE, OperationState.FAILED)))
                .filter(deletion ->
                        deletion.endedAt() != null && deletion.endedAt().isAfter(since))
                .flatMap(SliceReadings::slice)
                .distinct();
    }

    private static Stream<SliceId> slice(OperationLog.Summary operation) {
        return operation.holder() instanceof SliceId slice ? Stream.of(slice) : Stream.empty();
    }

    private Stream<OperationLog.Summary> operations(OperationKind kind, OperationState state) {
        return operations.list(OperationLog.Query.all().of(kind).in(state).first(MOST)).stream();
    }

    /// A failed slice has the status "error", whatever the phase in which it failed.
    private static int status(Slice slice, Set<SliceId> failing) {
        Phase phase = slice.standing().phase();
        return switch (phase) {
            case INIT, PLACEMENT -> 1;
            case PROVISIONING -> 2;
            case ACTIVATION -> 3;
            case RUNNING -> failing.contains(slice.id()) ? TROUBLED : 0;
            case TERMINATING -> 10;
            case FAILED, ERROR -> TROUBLED;
        };
    }
}
