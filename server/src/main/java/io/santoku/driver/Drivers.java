package io.santoku.driver;

import io.santoku.inventory.Component;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;

/// Makes a driver for a component by its type; one is kept per component, so that its login and limits are shared.
public interface Drivers {
    /// Every type of component for which there is a driver, with its settings.
    DriverTypes types();

    /// Whether a driver of this component's type exists.
    default boolean supports(Component component) {
        return types().find(component.id().kind(), component.type()).isPresent();
    }

    /// The driver of a cloud.
    VimDriver vim(Vim vim);

    /// The driver of an orchestrator.
    NfvoDriver nfvo(Nfvo nfvo);

    /// The driver of a transport controller.
    WimDriver wim(Wim wim);

    /// The driver of an element manager.
    EmsDriver ems(Ems ems);

    /// The driver of a policy engine.
    PolicyDriver policy(PolicyEngine engine);
}
