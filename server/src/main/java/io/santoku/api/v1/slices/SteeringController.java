package io.santoku.api.v1.slices;

import io.santoku.api.guard.Keyed;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.InstructionResult;
import io.santoku.lifecycle.Steering;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives instructions to running operations. Each operation processes an instruction within about a second, on the node
/// where it runs; its member `instruction` shows the result.
@RestController
@RequestMapping("/v1/operations/{id}")
@Tag(name = "Operations")
final class SteeringController {
    private final Steering steering;

    SteeringController(Steering steering) {
        this.steering = steering;
    }

    @PostMapping("/cancel")
    @Operation(summary = "Stops an order or a change at the next safe point and undoes what it did")
    ResponseEntity<OperationView> cancel(@PathVariable String id) {
        return instruct(id, Instruction.CANCEL);
    }

    @PostMapping("/retry")
    @Operation(summary = "Has an operation that asks try what failed once more, with fresh patience")
    ResponseEntity<OperationView> retry(@PathVariable String id) {
        return instruct(id, Instruction.RETRY);
    }

    @PostMapping("/skip")
    @Operation(summary = "Has an operation that asks go on without what failed, if all of that is optional")
    ResponseEntity<OperationView> skip(@PathVariable String id) {
        return instruct(id, Instruction.SKIP);
    }

    @PostMapping("/roll-back")
    @Operation(summary = "Has an operation that asks undo what it did")
    ResponseEntity<OperationView> rollBack(@PathVariable String id) {
        return instruct(id, Instruction.ROLL_BACK);
    }

    private ResponseEntity<OperationView> instruct(String id, Instruction instruction) {
        return Keyed.answering(
                InstructionResult.class,
                () -> steering.instruct(new OperationId(id), instruction),
                result -> answer(id, instruction, result));
    }

    private static ResponseEntity<OperationView> answer(String id, Instruction instruction, InstructionResult result) {
        return switch (result) {
            case InstructionResult.Taken(var operation) ->
                ResponseEntity.accepted()
                        .location(URI.create(
                                "/v1/operations/" + operation.operation().id()))
                        .body(OperationViews.of(operation, instruction));
            case InstructionResult.Unknown _ -> throw SliceProblems.noOperation(id);
            case InstructionResult.Inapplicable(var why) ->
                throw new ProblemException(Problem.of(ProblemType.INSTRUCTION_UNFIT, why));
        };
    }
}
