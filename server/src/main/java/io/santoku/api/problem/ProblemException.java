package io.santoku.api.problem;

/// Ends a request with a problem; thrown by the code at the API edge only.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().slug() + ": " + problem.detail());
        this.problem = problem;
    }

    /// Returns the problem to answer with.
    public Problem problem() {
        return problem;
    }
}
