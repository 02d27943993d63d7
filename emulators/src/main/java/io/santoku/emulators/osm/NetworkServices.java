package io.santoku.emulators.osm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The network services and their lifecycles; each read first applies the effects of the elapsed time.
final class NetworkServices {
    /// The provisional end of an operation whose outcome is not known yet: late enough that no client reaches it.
    private static final Duration UNDECIDED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(NetworkServices.class);

    private final ExecutorService slowly = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("osm-slowly").factory());
    private final Machines machines;
    private final Supplier<OsmSettings> settings;
    private final InstantSource clock;
    private final Random random;
    private final Map<String, NetworkService> services = new ConcurrentHashMap<>();

    NetworkServices(Machines machines, Supplier<OsmSettings> settings, InstantSource clock, Random random) {
        this.machines = machines;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    NetworkService create(Descriptor nsd, Map<String, Object> params) {
        var service = new NetworkService(
                UUID.randomUUID().toString(),
                params,
                nsd,
                machines.planned(nsd, params),
                clock.instant(),
                NetworkService.Fate.OPEN);
        services.put(service.id(), service);
        return service;
    }

    NsOperation instantiate(NetworkService service, Map<String, Object> params) {
        NsOperation operation = pending(NsOperation.Type.INSTANTIATE, params);
        List<Vnf> vnfs = Machines.placed(service.vnfs(), params);
        machines.mustFindClusters(vnfs);
        change(service.id(), current -> {
            if (current.instantiatedAt(operation.start())) {
                throw OsmError.conflict("ns_instance '%s' cannot be 'instantiate' because it is already instantiated"
                        .formatted(service.id()));
            }
            return current.begun(operation, params, vnfs);
        });
        if (machines.takeTime(vnfs)) {
            return behind(operation, () -> booted(service, operation, vnfs));
        }
        return booted(service, operation, vnfs);
    }

    private NsOperation booted(NetworkService service, NsOperation operation, List<Vnf> vnfs) {
        String nsdId = service.nsd().id();
        Optional<String> failure = doomed(nsdId).or(() -> machines.boot(vnfs));
        Instant end = clock.instant().plus(settings.get().bootTimeOf(nsdId));
        return decided(service.id(), operation, end, failure);
    }

    NsOperation terminate(NetworkService service, Map<String, Object> params) {
        NsOperation operation = pending(NsOperation.Type.TERMINATE, params);
        change(service.id(), current -> {
            if (!current.instantiatedAt(operation.start())) {
                throw OsmError.conflict("ns_instance '%s' cannot be 'terminate' because it is not instantiated"
                        .formatted(service.id()));
            }
            return current.begun(operation, current.params(), current.vnfs());
        });
        Optional<String> failure = settings.get()
                        .faults()
                        .failingTerminations()
                        .contains(service.nsd().id())
                ? Optional.of("Deleting from VIM: it was made to fail")
                : Optional.empty();
        if (machines.takeTime(service.vnfs())) {
            return behind(operation, () -> destroyed(service, operation, failure));
        }
        return decided(service.id(), operation, terminationEnd(service, operation.start()), failure);
    }

    private NsOperation destroyed(NetworkService service, NsOperation operation, Optional<String> failure) {
        Optional<String> refusal = failure.or(() -> machines.destroy(service.vnfs()));
        return decided(service.id(), operation, clock.instant(), refusal);
    }

    /// Removes the record and leaves the machines in the clouds alone.
    void forget(NetworkService service) {
        services.remove(service.id());
    }

    /// Removes services at once, with their machines in the clouds, and returns their number.
    int vanish(String name) {
        List<NetworkService> doomed =
                all().filter(service -> service.name().equals(name)).toList();
        doomed.forEach(service -> {
            machines.destroy(service.vnfs());
            forget(service);
        });
        return doomed.size();
    }

    /// From now on the service is broken, whatever its state was.
    void kill(String id, String cause) {
        change(id, service -> service.with(service.fate().killedBy(cause)));
    }

    /// For `time`, OSM works on the service by itself.
    void occupy(String id, String status, Duration time) {
        var work = new NetworkService.Work(status, clock.instant().plus(time));
        change(id, service -> service.with(service.fate().workedOn(work)));
    }

    Optional<NetworkService> find(String id) {
        return Optional.ofNullable(services.get(id)).flatMap(this::settled);
    }

    Stream<NetworkService> all() {
        return services.values().stream().flatMap(service -> settled(service).stream());
    }

    Instant now() {
        return clock.instant();
    }

    void clear() {
        services.values().forEach(service -> machines.destroy(service.vnfs()));
        services.clear();
    }

    private Optional<NetworkService> settled(NetworkService service) {
        if (service.fate().released() || service.stateAt(clock.instant()) != NsState.TERMINATED) {
            return Optional.of(service);
        }
        machines.destroy(service.vnfs());
        if (service.removedAt(clock.instant())) {
            services.remove(service.id());
            return Optional.empty();
        }
        return Optional.of(
                change(service.id(), current -> current.with(current.fate().release())));
    }

    /// A repeated termination ends together with the running one.
    private Instant terminationEnd(NetworkService before, Instant now) {
        return before.lastOperation()
                .filter(last -> last.type() == NsOperation.Type.TERMINATE && !last.endedAt(now))
                .map(NsOperation::end)
                .orElseGet(() -> now.plus(settings.get().times().terminationTime()));
    }

    private Optional<String> doomed(String nsdId) {
        OsmSettings now = settings.get();
        if (now.faults().failing().containsKey(nsdId)) {
            return Optional.ofNullable(now.faults().failing().get(nsdId));
        }
        return now.faults().failureProbability() > 0
                        && random.nextDouble() < now.faults().failureProbability()
                ? Optional.of("Deploying at VIM: a machine did not come up")
                : Optional.empty();
    }

    /// Continues after the caller was answered, one operation after the other.
    private NsOperation behind(NsOperation operation, Supplier<NsOperation> work) {
        slowly.execute(() -> {
            try {
                NsOperation ended = work.get();
                LOG.debug("{} {} ended: {}", ended.type().text(), ended.id(), ended.failure());
            } catch (OsmError gone) {
                LOG.info("{} {} has no service any more: {}", operation.type().text(), operation.id(), gone.toString());
            }
        });
        return operation;
    }

    private NsOperation pending(NsOperation.Type type, Map<String, Object> params) {
        Instant now = clock.instant();
        return new NsOperation(UUID.randomUUID().toString(), type, params, now, now.plus(UNDECIDED), Optional.empty());
    }

    private NsOperation decided(String service, NsOperation operation, Instant end, Optional<String> failure) {
        NsOperation decided = operation.ending(end, failure);
        change(service, current -> current.with(decided));
        return decided;
    }

    private NetworkService change(String id, UnaryOperator<NetworkService> change) {
        NetworkService changed = services.computeIfPresent(id, (_, current) -> change.apply(current));
        if (changed == null) {
            throw OsmError.notFound("nsrs", id);
        }
        return changed;
    }
}
