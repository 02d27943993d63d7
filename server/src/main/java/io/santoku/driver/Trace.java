package io.santoku.driver;

/// Something that a component has under a name that we may have given it. `kind` says for people what it is (`project`,
/// `network service`); `id` is what the component calls it.
public record Trace(Kind kind, String name, String id) {
    /// What it is. What is left of a tenant counts as the tenant.
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

        /// Whether such a thing has to be gone before such another can go: services, then accounts, then tenants.
        public boolean standsOn(Kind other) {
            return switch (this) {
                case SERVICE -> other == ACCOUNT || other == TENANT;
                case ACCOUNT -> other == TENANT;
                case TENANT, TRANSPORT, RADIO -> false;
            };
        }
    }
}
