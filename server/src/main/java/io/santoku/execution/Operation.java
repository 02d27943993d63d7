package io.santoku.execution;

import io.santoku.plan.Plan;
import io.santoku.slice.SliceId;
import java.time.Instant;

/// A plan that is carried out for one slice.
public record Operation(OperationId id, SliceId slice, OperationKind kind, Plan plan, Instant createdAt) {}
