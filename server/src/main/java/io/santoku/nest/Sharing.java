package io.santoku.nest;

import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;

/// Decides whether a slice shares a function with other slices.
final class Sharing {
    private static final int ALONE_WITH_ITS_TERMINALS = 3; // GSMA NG.116, simultaneous use of the slice: none

    private Sharing() {}

    static SharingDecision decide(Nest nest, NetworkFunction function) {
        if (!function.sharing().available()) {
            return alone("function " + function.id() + " is not registered as shareable");
        }
        if (isolates(nest.isolation(), function.domain())) {
            return alone("isolation " + nest.isolation() + " keeps the " + text(function.domain()) + " to this slice");
        }
        Integer simultaneous = nest.profile().management().isolation().simultaneousUse();
        if (simultaneous != null && simultaneous == ALONE_WITH_ITS_TERMINALS) {
            return alone("simultaneous_nsi 3 allows its terminals no other slice");
        }
        int limit = function.sharing().maxShared();
        return new SharingDecision(
                true, limit, "one instance serves " + (limit == 0 ? "any number of" : "up to " + limit) + " slices");
    }

    private static boolean isolates(int isolation, Domain domain) {
        return switch (domain) {
            case CORE -> isolation == 1 || isolation == 3;
            case RADIO -> isolation >= 2;
        };
    }

    private static String text(Domain domain) {
        return switch (domain) {
            case CORE -> "core";
            case RADIO -> "radio";
        };
    }

    private static SharingDecision alone(String why) {
        return new SharingDecision(false, 1, why);
    }
}
