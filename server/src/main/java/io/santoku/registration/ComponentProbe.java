package io.santoku.registration;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Checks each component whose last check is older than a period, so that its capacity and health are known without a
/// request. A round checks at most four components at a time.
public final class ComponentProbe {
    private static final int AT_ONCE = 4;

    private final Storage storage;
    private final Registration registrars;
    private final Pace pace;

    public ComponentProbe(Storage storage, Registration registrars, Pace pace) {
        this.storage = storage;
        this.registrars = registrars;
        this.pace = pace;
    }

    /// The maximum age of a check, and the workers that carry the checks out.
    public record Pace(Duration period, ExecutorService workers, Clock clock) {}

    /// Checks every component whose last check is too old, and waits for all these checks.
    public void round() {
        Map<ComponentId, ComponentCheck> checks = storage.checks().all();
        Instant due = pace.clock().instant().minus(pace.period());
        var places = new Semaphore(AT_ONCE);
        List<Future<ComponentId>> looks = storage.registry().snapshot().components().stream()
                .map(Component::id)
                .filter(component -> isDue(checks.get(component), due))
                .map(component -> pace.workers().submit(look(component, places)))
                .toList();
        looks.forEach(ComponentProbe::await);
    }

    private static boolean isDue(@Nullable ComponentCheck last, Instant due) {
        return last == null || last.at().isBefore(due);
    }

    private Callable<ComponentId> look(ComponentId component, Semaphore places) {
        return () -> {
            places.acquire();
            try {
                registrar(component).check(component.id());
            } finally {
                places.release();
            }
            return component;
        };
    }

    private ComponentRegistrar<?> registrar(ComponentId component) {
        return switch (component.kind()) {
            case VIM -> registrars.vims();
            case NFVO -> registrars.nfvos();
            case WIM -> registrars.wims();
            case EMS -> registrars.elementManagers();
            case POLICY -> registrars.policies();
            case FUNCTION -> throw new IllegalStateException(component + " is no outside system");
        };
    }

    // An interrupted round leaves its checks to the next round; a fault of our own fails the round.
    private static void await(Future<ComponentId> look) {
        try {
            var _ = look.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a component could not be looked at", failure.getCause());
        }
    }
}
