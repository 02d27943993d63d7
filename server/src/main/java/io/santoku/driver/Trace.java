package io.santoku.driver;

/// An object that a component has under a name that we may have given it. `kind` says what the object is; `id` is the
/// component's id of it, or its name where the component gives it none.
public record Trace(Kind kind, String name, String id) {
    /// The kind of object. TENANT is a project of a cloud, or what is left of one.
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

        /// Whether components give such objects ids of their own, by which a system that is registered twice is
        /// recognised.
        public boolean hasOwnIds() {
            return switch (this) {
                case TENANT, ACCOUNT, SERVICE -> true;
                case TRANSPORT, RADIO -> false;
            };
        }

        /// Whether such an object has to be gone before the other can go: services, then accounts, then projects.
        public boolean standsOn(Kind other) {
            return switch (this) {
                case SERVICE -> other == ACCOUNT || other == TENANT;
                case ACCOUNT -> other == TENANT;
                case TENANT, TRANSPORT, RADIO -> false;
            };
        }
    }
}
