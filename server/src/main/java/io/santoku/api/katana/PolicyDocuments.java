package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.PolicyEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of policy engines.
record PolicyDocuments(KnownMembers known) implements KatanaComponentDocuments<PolicyEngine> {
    @Override
    public List<String> required() {
        return List.of("id", "url", "type");
    }

    @Override
    public List<String> written() {
        return List.of();
    }

    @Override
    public PolicyEngine read(Fields fields, @Nullable PolicyEngine held) {
        String id = ComponentWords.id(fields);
        return new PolicyEngine(
                new Component.Identity(
                        ComponentId.policy(id),
                        fields.text("name", TextRule.NAME, id),
                        ComponentWords.type(fields, held),
                        ComponentWords.description(fields)),
                fields.url("url"),
                ComponentWords.tls(fields, held));
    }

    @Override
    public Map<String, Object> fixed(PolicyEngine engine) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", engine.id());
        fixed.put("url", engine.url());
        fixed.put("type", engine.type());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(PolicyEngine engine) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", engine.id().id());
        members.put("name", engine.name());
        members.put("url", engine.url().toString());
        members.put("type", engine.type());
        members.put("description", engine.description());
        members.put("tls", null);
        return members;
    }

    @Override
    public Map<String, Object> brief(PolicyEngine engine) {
        return Map.of("component_id", engine.id().id(), "type", engine.type());
    }

    @Override
    public Map<String, Object> given(Entry<PolicyEngine> entry, Map<String, Object> shown) {
        return Map.of();
    }
}
