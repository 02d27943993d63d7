package io.santoku.nest;

import java.util.List;

/// The components that serve a slice, as people know them: its orchestrators, transport controllers and element
/// managers.
public record ServingComponents(List<String> orchestrators, List<String> transport, List<String> radio) {
    /// Nobody yet.
    public static final ServingComponents NONE = new ServingComponents(List.of(), List.of(), List.of());

    public ServingComponents {
        orchestrators = List.copyOf(orchestrators);
        transport = List.copyOf(transport);
        radio = List.copyOf(radio);
    }
}
