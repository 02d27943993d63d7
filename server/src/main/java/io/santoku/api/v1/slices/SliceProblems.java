package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;

/// Creates the problems of requests about slices and operations.
final class SliceProblems {
    private SliceProblems() {}

    static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND, "There is no slice %s; a deleted one leaves its operations.".formatted(id)));
    }

    static ProblemException noOperation(String id) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no operation %s.".formatted(id)));
    }

    static ProblemException busy(OperationId operation) {
        return new ProblemException(Problem.of(
                        ProblemType.OPERATION_RUNNING,
                        "Operation %s works on the slice; ask again once that has ended.".formatted(operation))
                .with("operation", operation.value()));
    }
}
