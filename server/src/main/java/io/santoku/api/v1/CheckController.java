package io.santoku.api.v1;

import io.santoku.api.document.TextRule;
import io.santoku.api.problem.ProblemException;
import io.santoku.registration.ComponentRegistrar;
import io.santoku.registration.Refusal;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/…/{id}/check`: checks a component again, of any kind.
@RestController
@Tag(name = "Checks")
final class CheckController {
    private final Map<String, ComponentRegistrar<?>> registrars;

    CheckController(Registration registration) {
        this.registrars = Map.of(
                "vims", registration.vims(),
                "nfvos", registration.nfvos(),
                "wims", registration.wims(),
                "emss", registration.elementManagers(),
                "policies", registration.policies());
    }

    @PostMapping("/v1/{collection:vims|nfvos|wims|emss|policies}/{id}/check")
    @Operation(summary = "Looks at a component again, and answers what was looked at and how it is")
    CheckView check(@PathVariable String collection, @PathVariable String id) {
        ComponentRegistrar<?> registrar = registrars.get(collection);
        if (registrar == null || TextRule.ID.objection(id).isPresent()) {
            throw unknown(id);
        }
        return registrar.check(id).map(CheckView::of).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Refusals.problem(new Refusal.Unknown(id)));
    }
}
