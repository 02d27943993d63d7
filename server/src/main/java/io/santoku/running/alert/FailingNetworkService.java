package io.santoku.running.alert;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.time.Instant;

/// A network service that failed while its slice was running; `key` names it within the slice.
public record FailingNetworkService(SliceId slice, NsId service, String key, String location, Instant since) {}
