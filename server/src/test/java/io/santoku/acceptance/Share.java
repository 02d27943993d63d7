package io.santoku.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every so many of the cases of a long test, and at least one of each group. `first` tells with which to begin: going
/// through all that are less than `every` takes every case once, small groups perhaps more often.
record Share(int every, int first) {
    Share {
        if (every < 1 || first < 0) {
            throw new IllegalArgumentException("no share: every %d, from %d".formatted(every, first));
        }
    }

    /// What `-Dstay-down.every=…` and `-Dstay-down.first=…` ask for, or all: of a share that found something the number
    /// that it printed.
    static Share asked() {
        return new Share(Integer.getInteger("stay-down.every", 1), Integer.getInteger("stay-down.first", 0));
    }

    /// The share of each group, in the order of the groups' first cases.
    <C> List<C> of(List<C> cases, Function<? super C, ?> group) {
        Map<Object, List<C>> groups = new LinkedHashMap<>();
        cases.forEach(one ->
                groups.computeIfAbsent(group.apply(one), _ -> new ArrayList<>()).add(one));
        return groups.values().stream().flatMap(some -> of(some).stream()).toList();
    }

    private <C> List<C> of(List<C> group) {
        var share = new ArrayList<C>();
        for (int at = first % Math.min(every, group.size()); at < group.size(); at += every) {
            share.add(group.get(at));
        }
        return share;
    }

    @Override
    public String toString() {
        return every == 1 ? "all" : "one in %d from number %d".formatted(every, first);
    }
}
