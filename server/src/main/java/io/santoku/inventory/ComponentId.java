package io.santoku.inventory;

import java.util.Locale;

/// Which outside system: its kind and the id that its owner gave it; prints as `vim/edge1`.
public record ComponentId(ComponentKind kind, String id) {
    /// The id that [#toString] printed.
    public static ComponentId parse(String text) {
        int slash = text.indexOf('/');
        var kind = ComponentKind.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT));
        return new ComponentId(kind, text.substring(slash + 1));
    }

    /// A cloud.
    public static ComponentId vim(String id) {
        return new ComponentId(ComponentKind.VIM, id);
    }

    /// An orchestrator.
    public static ComponentId nfvo(String id) {
        return new ComponentId(ComponentKind.NFVO, id);
    }

    /// A transport controller.
    public static ComponentId wim(String id) {
        return new ComponentId(ComponentKind.WIM, id);
    }

    /// An element manager.
    public static ComponentId ems(String id) {
        return new ComponentId(ComponentKind.EMS, id);
    }

    /// A network function, where what slices share of it lives.
    public static ComponentId function(String id) {
        return new ComponentId(ComponentKind.FUNCTION, id);
    }

    /// A policy engine.
    public static ComponentId policy(String id) {
        return new ComponentId(ComponentKind.POLICY, id);
    }

    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }
}
