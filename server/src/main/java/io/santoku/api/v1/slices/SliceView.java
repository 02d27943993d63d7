package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.api.v1.policy.FailureView;
import io.santoku.placement.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A slice in the form of the API. `status` is one line for people; phase, sync, health and operation give the same as
/// separate facts. `sync` is `in-sync`, `out-of-sync` (then `drift` lists the differences, unless an operation is
/// under way) or `unknown`. `leftBehind` are the resources that the latest operation left outside, until they are gone.
record SliceView(
        @JsonUnwrapped SliceIdentityView identity,
        @JsonUnwrapped SliceStandingView standing,
        @JsonUnwrapped SliceDesignView design,
        @JsonUnwrapped SyncView sync,
        @JsonUnwrapped SliceWorkView work,
        @Nullable Map<String, Object> nest,
        Map<String, String> links) {

    /// Returns the short form for lists: without the NEST, which may be large.
    SliceView inShort() {
        return new SliceView(identity, standing, design, sync, work, null, links);
    }

    /// The identity of a slice.
    record SliceIdentityView(String id, String name, SnssaiView snssai, Instant createdAt) {}

    /// How a slice is: its status, phase and health, and the network services that fail.
    record SliceStandingView(
            String status, String phase, @Nullable Instant runningAt, String health, List<FailureView> failing) {}

    /// What a slice is made of, what was left out of it, and how it behaves.
    record SliceDesignView(
            OutlineView design,
            List<SiteView> sites,
            List<LeftOut> leftOut,
            List<String> warnings,
            ConductView conduct) {}

    /// The latest operation on a slice, its problem, and the resources that it removed or left.
    record SliceWorkView(
            OperationView operation,
            @Nullable Map<String, Object> problem,
            List<String> undone,
            List<String> leftBehind) {}

    /// The behaviour of the slice when a step of an operation on it fails for good (`rollback`, `keep`, `ask`), and
    /// when one of its resources vanishes outside (`off`, `report`, `auto`).
    record ConductView(String onFailure, String heal) {}

    /// S-NSSAI (3GPP TS 23.003, 28.4.2).
    record SnssaiView(int sst, @Nullable String sd) {}
}
