package io.santoku.api.katana.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.guard.Keyed;
import io.santoku.api.katana.Replies;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.EarlyDeletion;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Slice;
import io.santoku.running.policy.Action;
import io.santoku.running.policy.PolicyEngines;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Carries out the decisions of the policy engine APEX about failing network services.
@RestController
@Tag(name = "Katana: policy")
final class ApexController {
    private final Lifecycle lifecycle;
    private final Queue queue;
    private final EarlyDeletion deletion;
    private final PolicyEngines engines;

    ApexController(Lifecycle lifecycle, Queue queue, EarlyDeletion deletion, PolicyEngines engines) {
        this.lifecycle = lifecycle;
        this.queue = queue;
        this.deletion = deletion;
        this.engines = engines;
    }

    @PostMapping("/api/policy/apex/action")
    @Operation(summary = "Restarts or moves a network service, or takes its slice down, as APEX decided")
    ResponseEntity<Object> act(@RequestBody JsonDocument request) {
        if (!engines.hasApex()) {
            throw RefusalMessages.problem(ProblemType.BAD_REQUEST, "APEX Policy Engine is not configured");
        }
        var action = ApexAction.of(request.root());
        Slice slice = lifecycle
                .find(new SliceId(action.slice()))
                .orElseThrow(() -> RefusalMessages.noSuchSlice(action.slice()));
        action.site(slice);
        ResponseEntity<Object> done = action.action() == Action.DELETE ? deleted(slice) : restarted(slice, action);
        if (action.notifiesNeat()) {
            engines.fares(slice.id(), true);
        }
        return done;
    }

    private ResponseEntity<Object> restarted(Slice slice, ApexAction action) {
        return Keyed.answering(
                ChangeResult.class,
                () -> queue.change(slice.id(), now -> action.restart(action.site(now))),
                result -> changed(slice.id(), result));
    }

    private static ResponseEntity<Object> changed(SliceId id, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Changing _ -> Replies.text(200, "Restarting the NS");
            case ChangeResult refused -> throw RefusalMessages.unchanged(id.value(), refused);
        };
    }

    private ResponseEntity<Object> deleted(Slice slice) {
        if (!deletion.delete(slice.id(), false)) {
            throw RefusalMessages.noSuchSlice(slice.id().value());
        }
        return Replies.text(200, "Stopping Slice");
    }
}
