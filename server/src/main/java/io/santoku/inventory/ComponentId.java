package io.santoku.inventory;

import java.util.Locale;

/// Identifies an external system by its kind and the id that its owner gave it; prints as `vim/edge1`.
public record ComponentId(ComponentKind kind, String id) {
    /// Parses the text that [#toString] printed.
    public static ComponentId parse(String text) {
        int slash = text.indexOf('/');
        var kind = ComponentKind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT));
        return new ComponentId(kind, text.substring(slash + 1));
    }

    /// Returns the id of a cloud.
    public static ComponentId vim(String id) {
        return new ComponentId(ComponentKind.VIM, id);
    }

    /// Returns the id of an orchestrator.
    public static ComponentId nfvo(String id) {
        return new ComponentId(ComponentKind.NFVO, id);
    }

    /// Returns the id of a transport controller.
    public static ComponentId wim(String id) {
        return new ComponentId(ComponentKind.WIM, id);
    }

    /// Returns the id of an element manager.
    public static ComponentId ems(String id) {
        return new ComponentId(ComponentKind.EMS, id);
    }

    /// Returns the id of a network function, as the place of the resources that slices share of it.
    public static ComponentId function(String id) {
        return new ComponentId(ComponentKind.FUNCTION, id);
    }

    /// Returns the id of a policy engine.
    public static ComponentId policy(String id) {
        return new ComponentId(ComponentKind.POLICY, id);
    }

    @Override
    public String toString() {
        return kind.text() + "/" + id;
    }
}
