package io.santoku.store;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Login;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.store.secrets.SecretBox;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Converts components to rows and back; passwords are stored sealed.
record ComponentRows(SecretBox box) {
    Entry<Component> read(ResultSet row, int number) throws SQLException {
        return Rows.entry(component(row), row);
    }

    Map<String, @Nullable Object> columns(Component component) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("ref", component.id().toString());
        columns.put("kind", component.id().kind().text());
        columns.put("id", component.id().id());
        columns.put("type", component.type());
        columns.putAll(tlsColumns(component.tls()));
        columns.putAll(ownColumns(component));
        return columns;
    }

    private Map<String, @Nullable Object> ownColumns(Component component) {
        return switch (component) {
            case Vim vim -> vimColumns(vim);
            case Nfvo nfvo -> nfvoColumns(nfvo);
            case Wim wim -> wimColumns(wim);
            case Ems ems -> describedColumns(ems.name(), ems.url().toString(), ems.description());
            case PolicyEngine engine ->
                describedColumns(engine.name(), engine.url().toString(), engine.description());
        };
    }

    private Map<String, @Nullable Object> vimColumns(Vim vim) {
        var columns = describedColumns(vim.name(), vim.authUrl().toString(), vim.description());
        columns.put("location", vim.location());
        columns.put("config", JsonColumns.json(vim.config()));
        columns.putAll(credentialColumns(vim.id(), vim.credentials()));
        return columns;
    }

    private Map<String, @Nullable Object> nfvoColumns(Nfvo nfvo) {
        var columns = describedColumns(nfvo.name(), nfvo.url().toString(), nfvo.description());
        columns.putAll(credentialColumns(nfvo.id(), nfvo.credentials()));
        return columns;
    }

    private Map<String, @Nullable Object> wimColumns(Wim wim) {
        var columns = describedColumns(wim.name(), wim.url(), wim.description());
        columns.put("monitoring_url", wim.monitoringUrl());
        columns.put("config", JsonColumns.json(wim.config()));
        Login login = wim.login();
        columns.put("username", login == null ? null : login.username());
        columns.put("password", login == null ? null : box.seal(login.password(), purpose(wim.id())));
        return columns;
    }

    private static Map<String, @Nullable Object> describedColumns(String name, String url, String description) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", name);
        columns.put("url", url);
        columns.put("description", description);
        return columns;
    }

    private Map<String, Object> credentialColumns(ComponentId id, Credentials credentials) {
        return Map.of(
                "username", credentials.username(),
                "password", box.seal(credentials.password(), purpose(id)),
                "project", credentials.project());
    }

    private static Map<String, @Nullable Object> tlsColumns(TlsTrust tls) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("tls_mode", tlsMode(tls.whereEncrypted()));
        columns.put("tls_authority", tls.whereEncrypted() instanceof TlsTrust.Authority(var pem) ? pem : null);
        columns.put("tls_plain", tls instanceof TlsTrust.PlainAllowed);
        return columns;
    }

    private static String tlsMode(TlsTrust.Peers tls) {
        return switch (tls) {
            case TlsTrust.SystemAuthorities _ -> "system";
            case TlsTrust.Authority _ -> "authority";
            case TlsTrust.Anybody _ -> "anybody";
        };
    }

    private Component component(ResultSet row) throws SQLException {
        var id = ComponentId.parse(row.getString("ref"));
        return switch (id.kind()) {
            case VIM -> vim(id, row);
            case NFVO -> nfvo(id, row);
            case WIM -> wim(id, row);
            case EMS -> ems(id, row);
            case FUNCTION -> throw new IllegalStateException(id + " is stored as a function");
            case POLICY -> policy(id, row);
        };
    }

    private Vim vim(ComponentId id, ResultSet row) throws SQLException {
        return new Vim(
                new Component.Identity(id, row.getString("name"), row.getString("type"), row.getString("description")),
                row.getString("location"),
                URI.create(row.getString("url")),
                credentials(id, row),
                tls(row),
                JsonColumns.readMap(row.getString("config")));
    }

    private Nfvo nfvo(ComponentId id, ResultSet row) throws SQLException {
        return new Nfvo(
                new Component.Identity(id, row.getString("name"), row.getString("type"), row.getString("description")),
                URI.create(row.getString("url")),
                credentials(id, row),
                tls(row));
    }

    private Wim wim(ComponentId id, ResultSet row) throws SQLException {
        return new Wim(
                new Component.Identity(id, row.getString("name"), row.getString("type"), row.getString("description")),
                row.getString("url"),
                row.getString("monitoring_url"),
                tls(row),
                JsonColumns.readMap(row.getString("config")),
                login(id, row));
    }

    private static Ems ems(ComponentId id, ResultSet row) throws SQLException {
        return new Ems(
                new Component.Identity(id, row.getString("name"), row.getString("type"), row.getString("description")),
                URI.create(row.getString("url")),
                tls(row));
    }

    private static PolicyEngine policy(ComponentId id, ResultSet row) throws SQLException {
        return new PolicyEngine(
                new Component.Identity(id, row.getString("name"), row.getString("type"), row.getString("description")),
                URI.create(row.getString("url")),
                tls(row));
    }

    private Credentials credentials(ComponentId id, ResultSet row) throws SQLException {
        return new Credentials(
                row.getString("username"), box.unseal(row.getBytes("password"), purpose(id)), row.getString("project"));
    }

    private @Nullable Login login(ComponentId id, ResultSet row) throws SQLException {
        String username = row.getString("username");
        return username == null ? null : new Login(username, box.unseal(row.getBytes("password"), purpose(id)));
    }

    private static TlsTrust tls(ResultSet row) throws SQLException {
        TlsTrust.Peers peers = peers(row);
        return row.getBoolean("tls_plain") ? peers.allowingPlain() : peers;
    }

    private static TlsTrust.Peers peers(ResultSet row) throws SQLException {
        String mode = row.getString("tls_mode");
        return switch (mode) {
            case "system" -> new TlsTrust.SystemAuthorities();
            case "authority" -> new TlsTrust.Authority(row.getString("tls_authority"));
            case "anybody" -> new TlsTrust.Anybody();
            default -> throw new IllegalStateException("Unknown TLS mode " + mode);
        };
    }

    private static String purpose(ComponentId id) {
        return purpose(id.toString());
    }

    /// The purpose for which the password of the component with this reference is sealed.
    static String purpose(String ref) {
        return ref + "/password";
    }
}
