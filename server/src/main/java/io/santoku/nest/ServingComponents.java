package io.santoku.nest;

import java.util.List;

/// The names of the components that serve a slice: its orchestrators, transport controllers and element managers.
public record ServingComponents(List<String> orchestrators, List<String> transport, List<String> radio) {
    /// No components.
    public static final ServingComponents NONE = new ServingComponents(List.of(), List.of(), List.of());

    public ServingComponents {
        orchestrators = List.copyOf(orchestrators);
        transport = List.copyOf(transport);
        radio = List.copyOf(radio);
    }
}
