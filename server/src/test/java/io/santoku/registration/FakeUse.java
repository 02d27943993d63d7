package io.santoku.registration;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.ComponentUse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Slices that hold on to what a test says.
public final class FakeUse implements ComponentUse {
    private final Map<String, List<String>> slices = new ConcurrentHashMap<>();

    /// Lets a slice hold on to a component.
    public void hold(ComponentId component, String slice) {
        slices.put(component.toString(), List.of(slice));
    }

    /// Lets a slice be made of a function.
    public void holdFunction(String function, String slice) {
        slices.put("function/" + function, List.of(slice));
    }

    /// Lets go of everything.
    public void clear() {
        slices.clear();
    }

    @Override
    public List<String> slicesUsing(ComponentId component) {
        return slices.getOrDefault(component.toString(), List.of());
    }

    @Override
    public List<Hold> holds(ComponentId component) {
        String kind = component.kind() == ComponentKind.VIM ? "tenant" : "account";
        return slicesUsing(component).stream()
                .map(slice -> new Hold(slice, kind, kind + "-of-" + slice))
                .toList();
    }

    @Override
    public List<String> slicesUsingFunction(String functionId) {
        return slices.getOrDefault("function/" + functionId, List.of());
    }
}
