package io.santoku.driver;

/// Something that a component has under a name that we may have given it. `kind` says for people what it is (`project`,
/// `network service`); `id` is what the component calls it.
public record Trace(Kind kind, String name, String id) {
    /// What it is.
    public enum Kind {
        TENANT,
        ACCOUNT,
        SERVICE,
        TRANSPORT,
        RADIO;

        /// For people: `network service`, `tenant`, …
        public String words() {
            return switch (this) {
                case TENANT -> "tenant";
                case ACCOUNT -> "cloud account";
                case SERVICE -> "network service";
                case TRANSPORT -> "transport slice";
                case RADIO -> "radio configuration";
            };
        }
    }
}
