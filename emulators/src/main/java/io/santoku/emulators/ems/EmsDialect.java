package io.santoku.emulators.ems;

import io.santoku.emulators.http.Router;

/// The paths at which an EMS accepts and deletes a slice.
public enum EmsDialect {
    /// `POST /slice`, `DELETE /slice/{slice}`.
    AMARISOFT("/slice", "/slice/{slice}"),
    /// Both at `/slice/{slice}`.
    OPEN5GS("/slice/{slice}", "/slice/{slice}"),
    /// `POST /`, `DELETE /{slice}`, and a list at `GET /`.
    TEST("/", "/{slice}");

    private final String orders;
    private final String slices;

    EmsDialect(String orders, String slices) {
        this.orders = orders;
        this.slices = slices;
    }

    Router router(Router.Handler create, Router.Handler read, Router.Handler delete) {
        return new Router().on("POST", orders, create).on("GET", slices, read).on("DELETE", slices, delete);
    }

    /// Whether an EMS of this dialect lists the messages of all slices.
    boolean lists() {
        return this == TEST;
    }
}
