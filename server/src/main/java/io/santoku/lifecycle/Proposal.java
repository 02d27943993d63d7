package io.santoku.lifecycle;

import io.santoku.nest.NestViolation;
import io.santoku.nest.Promise;
import io.santoku.placement.Misfit;
import io.santoku.slice.Snssai;
import java.util.List;

/// The result of drafting a slice from a NEST.
public sealed interface Proposal {
    /// The slice could be built.
    record Feasible(Draft draft) implements Proposal {}

    /// The NEST is invalid.
    record Refused(List<NestViolation> violations) implements Proposal {}

    /// No registered functions serve the NEST.
    record Unserved(List<String> reasons) implements Proposal {}

    /// The functions that serve the NEST name components that are not registered.
    record Lacking(List<String> reasons) implements Proposal {}

    /// The slice needs new resources at components in maintenance: the reasons name the resources and the components.
    record InMaintenance(List<String> reasons) implements Proposal {}

    /// No component keeps these attributes, and the order demands that they are kept.
    record Unkept(List<Promise> promises) implements Proposal {}

    /// The network services of the NEST fit nowhere.
    record Unplaceable(List<Misfit> misfits) implements Proposal {}

    /// Another slice has the S-NSSAI that the NEST asks for.
    record Taken(Snssai snssai) implements Proposal {}
}
