package io.santoku.api.v1;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.registration.ComponentRegistrar;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/…/{id}/check`: checks a component again, of any kind.
@RestController
@Tag(name = "Checks")
final class CheckController {
    private final Map<ComponentKind, ComponentRegistrar<?>> registrars;

    CheckController(Registration registration) {
        this.registrars = Map.of(
                ComponentKind.VIM, registration.vims(),
                ComponentKind.NFVO, registration.nfvos(),
                ComponentKind.WIM, registration.wims(),
                ComponentKind.EMS, registration.elementManagers(),
                ComponentKind.POLICY, registration.policies());
    }

    @PostMapping("/v1/{collection:" + ComponentCollections.NAMES + "}/{id}/check")
    @Operation(summary = "Looks at a component again, and answers what was looked at and how it is")
    CheckView check(@PathVariable String collection, @PathVariable String id) {
        ComponentId component = ComponentCollections.component(collection, id);
        return Optional.ofNullable(registrars.get(component.kind()))
                .flatMap(registrar -> registrar.check(id))
                .map(CheckView::of)
                .orElseThrow(() -> ComponentCollections.unknown(id));
    }
}
