package io.santoku.nest;

import java.util.Arrays;
import java.util.Optional;

/// The standard slice/service types (3GPP TS 23.501, table 5.15.2.2-1) and the place of the core of each.
enum SliceType {
    EMBB(1, CorePlace.CENTRAL),
    URLLC(2, CorePlace.AT_SITE),
    MIOT(3, CorePlace.CENTRAL),
    V2X(4, CorePlace.AT_SITE_OR_CENTRAL),
    HMTC(5, CorePlace.AT_SITE_OR_CENTRAL),
    HDLLC(6, CorePlace.AT_SITE_OR_CENTRAL),
    GBRSS(7, CorePlace.CENTRAL);

    private final int sst;
    private final CorePlace corePlace;

    SliceType(int sst, CorePlace corePlace) {
        this.sst = sst;
        this.corePlace = corePlace;
    }

    int sst() {
        return sst;
    }

    CorePlace corePlace() {
        return corePlace;
    }

    static Optional<SliceType> of(int sst) {
        return Arrays.stream(values()).filter(type -> type.sst == sst).findFirst();
    }

    /// The place of the core function that serves a site: the central site, the site itself, or the site if it has a
    /// core function and else the central site.
    enum CorePlace {
        CENTRAL,
        AT_SITE,
        AT_SITE_OR_CENTRAL
    }
}
