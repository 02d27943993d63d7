package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.driver.DriverType;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Login;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Wim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of WIMs.
record WimDocuments(Uses uses, KnownMembers known) implements KatanaComponentDocuments<Wim> {
    private static final String PLAIN = "http://";
    private static final TextRule TARGET = new TextRule(
            1,
            2000,
            text -> TextRule.URL.objection(monitoringUrl(text)).isEmpty(),
            "must be host:port or a URL like http://host:port");

    @Override
    public List<String> required() {
        return List.of("id", "url", "type");
    }

    @Override
    public List<String> written() {
        return List.of("slices");
    }

    @Override
    public Wim read(Fields fields, @Nullable Wim held) {
        String id = ComponentWords.id(fields);
        String type = ComponentWords.type(fields, held);
        String target = fields.textOrNull("monitoring-url", TARGET);
        TlsTrust tls = ComponentWords.tls(fields, held);
        Map<String, String> config = config(fields, ComponentKind.WIM, type);
        Login login = held == null ? null : held.login();
        if (held != null
                && login != null
                && !(held.tls().equals(tls) && held.config().equals(config))) {
            fields.reject("config", "must stay as it is under /api, because a password is kept: change it under /v1");
        }
        return new Wim(
                new Component.Identity(
                        ComponentId.wim(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        ComponentWords.description(fields)),
                isAtBroker(type)
                        ? fields.text("url", TextRule.BROKER)
                        : fields.url("url").toString(),
                target == null ? null : monitoringUrl(target),
                tls,
                config,
                login);
    }

    private boolean isAtBroker(String type) {
        return known.unused()
                .types()
                .find(ComponentKind.WIM, type)
                .filter(DriverType::isAtBroker)
                .isPresent();
    }

    // the predecessor passes it to Prometheus, where it is only host and port
    private static String monitoringUrl(String target) {
        return target.contains("://") ? target : PLAIN + target;
    }

    @Override
    public Map<String, Object> fixed(Wim wim) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", wim.id());
        fixed.put("url", wim.url());
        fixed.put("type", wim.type());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(Wim wim) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", wim.id().id());
        members.put("name", wim.name());
        members.put("url", wim.url());
        members.put("type", wim.type());
        members.put("description", wim.description());
        members.put("monitoring-url", wim.monitoringUrl());
        members.put("config", wim.config().isEmpty() ? null : wim.config());
        members.put("tls", null);
        return members;
    }

    @Override
    public Map<String, Object> brief(Wim wim) {
        return Map.of("wim_id", wim.id().id(), "wim_type", wim.type());
    }

    @Override
    public Map<String, Object> given(Entry<Wim> entry, Map<String, Object> shown) {
        return Map.of("slices", uses.transports(entry.item().id()));
    }
}
