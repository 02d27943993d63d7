package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkAddress;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secrets;
import io.santoku.inventory.TlsTrust;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of NFVOs. The predecessor knows their address as a host only, and always calls port
/// 9999.
record NfvoDocuments(Uses uses, KnownMembers known) implements KatanaComponentDocuments<Nfvo> {
    private static final ComponentWords.Names LOGIN =
            new ComponentWords.Names("nfvousername", "nfvopassword", "tenantname");
    private static final int PORT = 9999;
    private static final Pattern WITH_PORT = Pattern.compile(".*:\\d{1,5}");
    private static final TextRule ADDRESS = new TextRule(
            1,
            2000,
            text -> TextRule.URL.objection(url(text)).isEmpty(),
            "must be a host, host:port or a URL like https://host:port");

    @Override
    public List<String> required() {
        return List.of("id", "nfvousername", "nfvopassword", "nfvoip", "tenantname");
    }

    @Override
    public List<String> written() {
        return List.of("tenants");
    }

    @Override
    public Nfvo read(Fields fields, @Nullable Nfvo held) {
        String id = ComponentWords.id(fields);
        URI address = address(fields);
        TlsTrust tls = ComponentWords.tls(fields, held, "nfvoip", address);
        var trusted = held == null
                ? ComponentWords.Trusted.NEW
                : new ComponentWords.Trusted(held.credentials(), tls.isNoLooserThan(held.tls()));
        return new Nfvo(
                new Component.Identity(
                        ComponentId.nfvo(id),
                        fields.text("name", TextRule.NAME, id),
                        ComponentWords.type(fields, held),
                        ComponentWords.description(fields)),
                address,
                ComponentWords.credentials(fields, LOGIN, trusted),
                tls);
    }

    private static URI address(Fields fields) {
        String url = url(fields.text("nfvoip", ADDRESS));
        return URI.create(TextRule.URL.objection(url).isEmpty() ? url : "https://invalid.invalid");
    }

    private static String url(String text) {
        if (text.contains("://")) {
            return text;
        }
        return "https://" + (WITH_PORT.matcher(text).matches() ? text : text + ":" + PORT);
    }

    @Override
    public Map<String, Object> fixed(Nfvo nfvo) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", nfvo.id());
        fixed.put("nfvousername", nfvo.credentials().username());
        fixed.put("nfvopassword", nfvo.credentials().password());
        fixed.put("nfvoip", nfvo.url());
        fixed.put("tenantname", nfvo.credentials().project());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(Nfvo nfvo) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", nfvo.id().id());
        members.put("name", nfvo.name());
        members.put("nfvoip", host(nfvo.url()));
        members.put("nfvousername", nfvo.credentials().username());
        members.put("nfvopassword", Secrets.DOTS);
        members.put("tenantname", nfvo.credentials().project());
        members.put("type", nfvo.type().toUpperCase(Locale.ROOT));
        members.put("description", nfvo.description());
        members.put("config", Map.of());
        members.put("tls", null);
        return members;
    }

    private static String host(URI url) {
        String host = NetworkAddress.of(url.toString()).host();
        boolean isUsual = url.equals(URI.create("https://%s:%d".formatted(host, PORT)));
        return isUsual ? host : url.toString();
    }

    @Override
    public Map<String, Object> brief(Nfvo nfvo) {
        return Map.of("nfvo_id", nfvo.id().id(), "type", nfvo.type().toUpperCase(Locale.ROOT));
    }

    @Override
    public Map<String, Object> given(Entry<Nfvo> entry, Map<String, Object> shown) {
        return Map.of("tenants", uses.accounts(entry.item().id()));
    }
}
