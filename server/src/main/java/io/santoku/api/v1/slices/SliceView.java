package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.santoku.api.v1.policy.FailureView;
import io.santoku.lifecycle.Outline;
import io.santoku.placement.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A slice in the form of the API. `status` is one line for people; phase, sync, health and operation give the same as
/// separate facts. `sync` is `in-sync`, `out-of-sync` (then `drift` lists the differences, unless an operation is
/// under way) or `unknown`. `leftBehind` are the resources that the latest operation left outside, until they are gone.
record SliceView(
        String id,
        String name,
        String status,
        String phase,
        SnssaiView snssai,
        Instant createdAt,
        @Nullable Instant runningAt,
        @JsonIgnoreProperties("sites") Outline design,
        List<SiteView> sites,
        String sync,
        List<SyncViews.DriftView> drift,
        ConductView conduct,
        String health,
        List<FailureView> failing,
        OperationView operation,
        @Nullable Map<String, Object> problem,
        List<LeftOut> leftOut,
        List<String> undone,
        List<String> leftBehind,
        List<String> warnings,
        @Nullable Map<String, Object> nest,
        Map<String, String> links) {

    /// Returns the short form for lists: without the NEST, which may be large.
    SliceView inShort() {
        return new SliceView(
                id,
                name,
                status,
                phase,
                snssai,
                createdAt,
                runningAt,
                design,
                sites,
                sync,
                drift,
                conduct,
                health,
                failing,
                operation,
                problem,
                leftOut,
                undone,
                leftBehind,
                warnings,
                null,
                links);
    }

    /// The behaviour of the slice when a step of an operation on it fails for good (`rollback`, `keep`, `ask`), and
    /// when one of its resources vanishes outside (`off`, `report`, `auto`).
    record ConductView(String onFailure, String heal) {}

    /// S-NSSAI (3GPP TS 23.003, 28.4.2).
    record SnssaiView(int sst, @Nullable String sd) {}
}
