package io.santoku.running;

import io.santoku.driver.DriverException;
import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.inventory.ComponentId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the orchestrators for the states of the network services: one request covers all services of an orchestrator,
/// and no orchestrator gets two at once. While an orchestrator does not answer, its last reported states remain.
public final class ServiceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceWatch.class);

    private final ServiceRecords records;
    private final RegisteredDrivers drivers;
    private final Executor workers;
    private final Clock clock;
    private final Set<ComponentId> asked = ConcurrentHashMap.newKeySet();
    private final Set<ComponentId> silent = ConcurrentHashMap.newKeySet();

    public ServiceWatch(ServiceRecords records, RegisteredDrivers drivers, Executor workers, Clock clock) {
        this.records = records;
        this.drivers = drivers;
        this.workers = workers;
        this.clock = clock;
    }

    /// Sends a request to each orchestrator that runs network services, without waiting for answers; skips
    /// orchestrators whose last request is still unanswered.
    public void round() {
        records.all().stream().collect(Collectors.groupingBy(HeldService::nfvo)).forEach(this::ask);
    }

    private void ask(ComponentId nfvo, List<HeldService> services) {
        if (asked.add(nfvo)) {
            workers.execute(() -> {
                try {
                    look(nfvo, services);
                } finally {
                    asked.remove(nfvo);
                }
            });
        }
    }

    private void look(ComponentId nfvo, List<HeldService> services) {
        Instant now = clock.instant();
        try {
            records.saw(nfvo, now, changed(services, drivers.nfvo(nfvo).services()));
            if (silent.remove(nfvo)) {
                LOG.info("{} reports the state of its network services again", nfvo);
            }
        } catch (DriverException fault) {
            if (silent.add(nfvo)) {
                LOG.warn("{} does not report the state of its network services: {}", nfvo, fault.getMessage());
            }
        }
    }

    private static Map<String, ServiceState> changed(List<HeldService> services, Map<String, Condition> found) {
        var changed = new HashMap<String, ServiceState>();
        for (HeldService service : services) {
            Condition condition = found.getOrDefault(service.instanceId(), Condition.TERMINATED);
            ServiceState.of(condition)
                    .filter(state -> state != service.seen())
                    .ifPresent(state -> changed.put(service.instanceId(), state));
        }
        return changed;
    }
}
