package io.santoku.inventory;

import java.net.URI;
import java.util.Map;

/// A cloud (virtualised infrastructure manager, ETSI NFV) at one location.
public record Vim(
        ComponentId id,
        String name,
        String type,
        String location,
        URI authUrl,
        Credentials credentials,
        TlsTrust tls,
        Map<String, String> config,
        String description)
        implements Component {
    /// The setting that says which login orchestrators get for a slice's project.
    public static final String NFVO_LOGIN = "nfvo-login";

    /// Its value for the project's own user, which is what holds when nothing is set.
    public static final String PROJECT_USER = "project-user";

    /// Its value for the user by whom we log in ourselves.
    public static final String ADMINISTRATOR = "administrator";

    public Vim {
        config = Map.copyOf(config);
    }

    /// Whether orchestrators get the login of the cloud's administrator, and could do everything on the cloud.
    public boolean givesAdministratorsLogin() {
        return givesAdministratorsLogin(config);
    }

    /// The same of a cloud that is told this.
    public static boolean givesAdministratorsLogin(Map<String, String> config) {
        return ADMINISTRATOR.equals(config.get(NFVO_LOGIN));
    }
}
