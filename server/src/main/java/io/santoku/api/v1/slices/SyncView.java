package io.santoku.api.v1.slices;

import java.util.List;

/// Whether the resources outside are as they were made: `in-sync`, `out-of-sync` (then `drift` lists the differences,
/// unless an operation is under way) or `unknown`.
record SyncView(String sync, List<SyncViews.DriftView> drift) {}
