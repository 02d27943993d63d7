package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import org.jspecify.annotations.Nullable;

/// Reads the login at a component. A password that is left out stays as it is, but only for the same user at the same
/// address: otherwise a client that may change the address could have the password sent to itself.
final class LoginDocuments {
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";

    private LoginDocuments() {}

    static Credentials credentials(Fields fields, @Nullable Credentials held) {
        Fields credentials = fields.object("credentials");
        Login login = read(credentials, held == null ? null : new Login(held.username(), held.password()));
        var read = new Credentials(login.username(), login.password(), credentials.text("project", TextRule.NAME));
        credentials.close();
        return read;
    }

    /// Reads a login without a project; null when it is left out.
    static @Nullable Login login(Fields fields, @Nullable Login held) {
        return fields.objectIfThere("credentials")
                .map(credentials -> {
                    Login login = read(credentials, held);
                    credentials.close();
                    return login;
                })
                .orElse(null);
    }

    private static Login read(Fields credentials, @Nullable Login held) {
        String username = credentials.text(USERNAME, TextRule.NAME);
        boolean isKept = held != null && held.username().equals(username);
        String password = isKept && held != null
                ? credentials.text(PASSWORD, TextRule.SECRET, held.password().reveal())
                : credentials.text(PASSWORD, TextRule.SECRET);
        return new Login(username, new Secret(password));
    }
}
