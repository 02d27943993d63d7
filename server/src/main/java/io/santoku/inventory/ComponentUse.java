package io.santoku.inventory;

import java.util.List;

/// Reports which slices use a registered entry, so that it is not removed while they do. Callers ask within the
/// transaction that would change the entry.
public interface ComponentUse {
    /// Returns the slices that hold resources on this component.
    List<String> slicesUsing(ComponentId component);

    /// Returns the resources that slices, and the subnets that they share, hold on this component, in order.
    List<Hold> holds(ComponentId component);

    /// Returns the slices that are made of this function.
    List<String> slicesUsingFunction(String functionId);

    /// A resource of some kind (`tenant`, `account`, …) that a slice or a shared subnet holds, with its external name;
    /// the name of an account is the orchestrator's id of it, once that is known.
    record Hold(String holder, String kind, String name) {}
}
