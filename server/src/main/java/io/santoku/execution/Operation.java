package io.santoku.execution;

import io.santoku.plan.Plan;
import io.santoku.slice.Holder;
import java.time.Instant;

/// A plan that is carried out for one slice, or for a slice subnet that slices share. `onFailure` is the reaction to a
/// step that fails for good.
public record Operation(
        OperationId id, Holder holder, OperationKind kind, Plan plan, FailurePolicy onFailure, Instant createdAt) {}
