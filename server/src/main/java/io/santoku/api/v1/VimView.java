package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VimLoad;
import io.santoku.registration.ComponentWarnings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A VIM, in the form of the API.
@JsonInclude(JsonInclude.Include.NON_NULL)
record VimView(
        @JsonUnwrapped ComponentView component,
        String location,
        URI authUrl,
        CredentialsView credentials,
        Map<String, String> config,
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
                ComponentView.of(entry, warnings),
                vim.location(),
                vim.authUrl(),
                CredentialsView.of(vim.credentials()),
                config.of(vim, vim.config()),
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
