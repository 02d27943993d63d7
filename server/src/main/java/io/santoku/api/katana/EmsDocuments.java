package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of EMSs.
record EmsDocuments(KnownMembers known) implements KatanaComponentDocuments<Ems> {
    @Override
    public List<String> required() {
        return List.of("id", "url", "type");
    }

    @Override
    public List<String> written() {
        return List.of();
    }

    @Override
    public Ems read(Fields fields, @Nullable Ems held) {
        String id = ComponentWords.id(fields);
        return new Ems(
                new Component.Identity(
                        ComponentId.ems(id),
                        fields.text("name", TextRule.NAME, id),
                        ComponentWords.type(fields, held),
                        ComponentWords.description(fields)),
                fields.url("url"),
                ComponentWords.tls(fields, held));
    }

    @Override
    public Map<String, Object> fixed(Ems ems) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", ems.id());
        fixed.put("url", ems.url());
        fixed.put("type", ems.type());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(Ems ems) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", ems.id().id());
        members.put("name", ems.name());
        members.put("url", ems.url().toString());
        members.put("type", ems.type());
        members.put("description", ems.description());
        members.put("tls", null);
        return members;
    }

    @Override
    public Map<String, Object> brief(Ems ems) {
        return Map.of("ems_id", ems.id().id(), "ems_type", ems.type());
    }

    @Override
    public Map<String, Object> given(Entry<Ems> entry, Map<String, Object> shown) {
        return Map.of();
    }
}
