package io.santoku.execution;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Sight;
import io.santoku.plan.Resource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Observes components outside of any operation. An internal error in a driver is logged as an incident and counts as
/// an unreadable answer, so that it does not prevent the observation of everything else.
public final class Looks {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final ResourceKinds kinds;
    private final Supplier<String> incidents;

    /// Observes resources of these kinds; `incidents` makes ids for internal errors.
    public Looks(ResourceKinds kinds, Supplier<String> incidents) {
        this.kinds = kinds;
        this.incidents = incidents;
    }

    /// The resource as its component shows it. Throws nothing but [DriverException].
    public Sight at(Resource resource, @Nullable Object known) {
        return guarded(resource.id().value(), () -> kinds.observe(resource, known));
    }

    /// The result of this look at something named `what`. Throws nothing but [DriverException].
    public <T> T guarded(String what, Supplier<T> look) {
        try {
            return look.get();
        } catch (DriverException met) {
            throw met;
        } catch (RuntimeException | LinkageError bug) {
            String incident = incidents.get();
            LOG.error("incident {} in look at {}", incident, what, bug);
            String detail = "failed in our driver: see incident " + incident + " in the log";
            throw new DriverException("look at " + what, new DriverFault.Garbled(detail), bug);
        }
    }
}
