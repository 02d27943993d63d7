package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Secrets;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VimLoad;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of VIMs.
record VimDocuments(Uses uses, Reservations reservations, KnownMembers known) implements KatanaComponentDocuments<Vim> {
    private static final ComponentWords.Names LOGIN =
            new ComponentWords.Names("username", "password", "admin_project_name");

    @Override
    public List<String> required() {
        return List.of("id", "auth_url", "username", "password", "admin_project_name", "location");
    }

    @Override
    public List<String> written() {
        return List.of("tenants", "resources");
    }

    @Override
    public Vim read(Fields fields, @Nullable Vim held) {
        String id = ComponentWords.id(fields);
        String type = ComponentWords.type(fields, held);
        URI address = fields.url("auth_url");
        TlsTrust tls = ComponentWords.tls(fields, held, "auth_url", address);
        Map<String, String> config = config(fields, ComponentKind.VIM, type);
        return new Vim(
                new Component.Identity(
                        ComponentId.vim(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        ComponentWords.description(fields)),
                fields.text("location", TextRule.ID).toLowerCase(Locale.ROOT),
                address,
                ComponentWords.credentials(fields, LOGIN, trusted(held, tls, config)),
                tls,
                config);
    }

    /// Returns the stored login. It must be given again if the trust is loosened, or if a change of settings alone
    /// would pass it on to orchestrators for the first time.
    private static ComponentWords.Trusted trusted(@Nullable Vim held, TlsTrust tls, Map<String, String> config) {
        if (held == null) {
            return ComponentWords.Trusted.NEW;
        }
        boolean isGivenToOthers = Vim.givesAdministratorsLogin(config) && !held.givesAdministratorsLogin();
        return new ComponentWords.Trusted(held.credentials(), tls.isNoLooserThan(held.tls()) && !isGivenToOthers);
    }

    @Override
    public Map<String, Object> fixed(Vim vim) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", vim.id());
        fixed.put("auth_url", vim.authUrl());
        fixed.put("username", vim.credentials().username());
        fixed.put("password", vim.credentials().password());
        fixed.put("admin_project_name", vim.credentials().project());
        fixed.put("location", vim.location());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(Vim vim) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", vim.id().id());
        members.put("name", vim.name());
        members.put("auth_url", vim.authUrl().toString());
        members.put("username", vim.credentials().username());
        members.put("password", Secrets.DOTS);
        members.put("admin_project_name", vim.credentials().project());
        members.put("location", vim.location());
        members.put("type", vim.type());
        members.put("description", vim.description());
        members.put("config", vim.config());
        members.put("tls", null);
        return members;
    }

    @Override
    public Map<String, Object> brief(Vim vim) {
        return Map.of("vim_id", vim.id().id(), "type", vim.type());
    }

    @Override
    public Map<String, Object> given(Entry<Vim> entry, Map<String, Object> shown) {
        Vim vim = entry.item();
        var given = new LinkedHashMap<String, Object>();
        given.put("location", vim.location());
        given.put("tenants", uses.tenants(vim.id()));
        given.put("resources", resources(vim.id()));
        return given;
    }

    private Map<String, Object> resources(ComponentId vim) {
        return reservations.loads().stream()
                .filter(load -> load.vim().equals(vim))
                .findFirst()
                .map(load -> resources(load, reservations.hosts().getOrDefault(vim, 0)))
                .orElse(Map.of());
    }

    // Amounts reserved for slices count as used from the time of the order.
    private static Map<String, Object> resources(VimLoad load, int hosts) {
        Amounts total = load.capacity();
        Amounts used = load.usedByOthers().plus(load.reserved());
        var resources = new LinkedHashMap<String, Object>();
        resources.put("memory_mb", total.memoryMib());
        resources.put("free_ram_mb", total.memoryMib() - used.memoryMib());
        resources.put("vcpus", total.vcpus());
        resources.put("vcpus_used", used.vcpus());
        resources.put("local_gb", total.diskGib());
        resources.put("local_gb_used", used.diskGib());
        resources.put("running_vms", used.instances());
        resources.put("vcpuse_available", total.vcpus() - used.vcpus()); // spelled like this by the predecessor
        resources.put("compute_nodes", hosts);
        return resources;
    }
}
