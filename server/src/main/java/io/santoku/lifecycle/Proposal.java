package io.santoku.lifecycle;

import io.santoku.nest.NestViolation;
import io.santoku.nest.Promise;
import io.santoku.placement.Misfit;
import io.santoku.slice.Snssai;
import java.util.List;

/// What can be made of a NEST.
public sealed interface Proposal {
    /// This could be built.
    record Feasible(Draft draft) implements Proposal {}

    /// The NEST is wrong.
    record Refused(List<NestViolation> violations) implements Proposal {}

    /// No registered functions serve it.
    record Unserved(List<String> reasons) implements Proposal {}

    /// Its functions name components that are not registered.
    record Lacking(List<String> reasons) implements Proposal {}

    /// Nobody keeps these attributes of it, and that is asked for.
    record Unkept(List<Promise> promises) implements Proposal {}

    /// Its network services fit nowhere.
    record Unplaceable(List<Misfit> misfits) implements Proposal {}

    /// Another slice has the identifier that it asks for.
    record Taken(Snssai snssai) implements Proposal {}
}
