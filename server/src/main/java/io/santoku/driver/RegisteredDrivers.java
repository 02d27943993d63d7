package io.santoku.driver;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Vim;
import java.util.List;

/// The drivers of registered components; for one that is not registered, each method throws a [DriverException] with
/// [DriverFault.Rejected].
public interface RegisteredDrivers {
    /// The driver of a registered cloud.
    VimDriver vim(ComponentId id);

    /// The driver of a registered orchestrator.
    NfvoDriver nfvo(ComponentId id);

    /// The driver of a registered transport controller.
    WimDriver wim(ComponentId id);

    /// The driver of a registered element manager.
    EmsDriver ems(ComponentId id);

    /// The drivers of all registered policy engines, in the order of their registration.
    List<PolicyDriver> policies();

    /// The registered cloud itself, of which an orchestrator needs the address and the settings.
    Vim cloud(ComponentId id);
}
