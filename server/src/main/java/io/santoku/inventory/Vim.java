package io.santoku.inventory;

import java.net.URI;
import java.util.Map;

/// A virtualised infrastructure manager: a cloud at one location (ETSI GR NFV 003).
public record Vim(
        Identity identity,
        String location,
        URI authUrl,
        Credentials credentials,
        TlsTrust tls,
        Map<String, String> config)
        implements Component {
    /// The setting that selects the login that orchestrators get for a slice's project.
    public static final String NFVO_LOGIN = "nfvo-login";

    /// The value for the project's own user, which is the default.
    public static final String PROJECT_USER = "project-user";

    /// The value for the user with which Santoku itself logs in.
    public static final String ADMINISTRATOR = "administrator";

    public Vim {
        config = Map.copyOf(config);
    }

    /// Whether orchestrators get the login of the cloud's administrator, which allows everything on the cloud.
    public boolean givesAdministratorsLogin() {
        return givesAdministratorsLogin(config);
    }

    /// Whether a cloud with these settings gives orchestrators its administrator's login.
    public static boolean givesAdministratorsLogin(Map<String, String> config) {
        return ADMINISTRATOR.equals(config.get(NFVO_LOGIN));
    }
}
