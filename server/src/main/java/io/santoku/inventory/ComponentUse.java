package io.santoku.inventory;

import java.util.List;

/// Tells which slices hold on to something registered, so that it is not taken away under them. Asked inside the
/// transaction that would change it.
public interface ComponentUse {
    /// The slices that hold resources on this component.
    List<String> slicesUsing(ComponentId component);

    /// What slices, and the subnets that they share, hold on this component, one after the other.
    List<Hold> holds(ComponentId component);

    /// The slices that are made of this function.
    List<String> slicesUsingFunction(String functionId);

    /// A resource of some kind (`tenant`, `account`, …) that a slice or a shared subnet holds, with its name outside;
    /// an account has the orchestrator's id of it, as soon as that is known.
    record Hold(String holder, String kind, String name) {}
}
