package io.santoku.slice;

import org.jspecify.annotations.Nullable;

/// Single network slice selection assistance information: slice/service type and, if any, differentiator as six
/// upper-case hex digits (3GPP TS 23.003 clause 28.4.2).
public record Snssai(int sst, @Nullable String sd) {
    @Override
    public String toString() {
        return sd == null ? Integer.toString(sst) : sst + "-" + sd;
    }
}
