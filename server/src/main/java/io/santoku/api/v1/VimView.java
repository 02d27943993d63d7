package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VimLoad;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A VIM, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record VimView(
        String id,
        String name,
        String type,
        String location,
        URI authUrl,
        CredentialsView credentials,
        TlsView tls,
        Map<String, String> config,
        String description,
        @JsonProperty(access = Access.READ_ONLY) String uid,
        @JsonProperty(access = Access.READ_ONLY) Instant createdAt,
        @JsonProperty(access = Access.READ_ONLY) @Nullable CheckView check,
        @JsonProperty(access = Access.READ_ONLY) @Nullable MaintenanceView maintenance,
        @JsonProperty(access = Access.READ_ONLY) List<String> warnings,
        @JsonProperty(access = Access.READ_ONLY) @Nullable Capacity capacity) {

    /// Returns the views of VIMs, with the load of each.
    static List<VimView> all(
            List<Entry<Vim>> entries, List<VimLoad> loads, ComponentWarnings warnings, ShownConfig config) {
        Map<ComponentId, VimLoad> byVim = loads.stream().collect(Collectors.toMap(VimLoad::vim, Function.identity()));
        return entries.stream()
                .map(entry -> of(entry, byVim.get(entry.item().id()), warnings, config))
                .toList();
    }

    private static VimView of(
            Entry<Vim> entry, @Nullable VimLoad load, ComponentWarnings warnings, ShownConfig config) {
        Vim vim = entry.item();
        return new VimView(
                vim.id().id(),
                vim.name(),
                vim.type(),
                vim.location(),
                vim.authUrl(),
                CredentialsView.of(vim.credentials()),
                TlsView.of(vim.tls()),
                config.of(vim, vim.config()),
                vim.description(),
                entry.uid(),
                entry.registeredAt(),
                CheckView.of(warnings, vim.id()),
                MaintenanceView.of(warnings, vim.id()),
                warnings.of(vim),
                load == null ? null : Capacity.of(load));
    }

    /// The load of a VIM: its total capacity, the usage by others, the amount reserved by slices, and the free amount.
    record Capacity(AmountsView total, AmountsView usedByOthers, AmountsView reserved, AmountsView free) {
        static Capacity of(VimLoad load) {
            return new Capacity(
                    AmountsView.of(load.capacity()),
                    AmountsView.of(load.usedByOthers()),
                    AmountsView.of(load.reserved()),
                    AmountsView.of(atLeastNothing(load.free())));
        }

        private static Amounts atLeastNothing(Amounts free) {
            return new Amounts(
                    Math.max(0, free.vcpus()),
                    Math.max(0, free.memoryMib()),
                    Math.max(0, free.diskGib()),
                    Math.max(0, free.instances()));
        }
    }
}
