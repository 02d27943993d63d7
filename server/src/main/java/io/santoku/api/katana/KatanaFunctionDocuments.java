package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Lists;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes the documents of network functions.
record KatanaFunctionDocuments(Uses uses) implements Documents<NetworkFunction> {
    private static final String SHARED = "shared";
    private static final String SHARING_LIST = "sharing_list";
    private static final int MOST_SHARED = 1_000_000;

    @Override
    public List<String> required() {
        return List.of("id", "gen", "func", SHARED, "type", "location");
    }

    @Override
    public List<String> written() {
        return List.of("tenants");
    }

    @Override
    public NetworkFunction read(Fields fields, @Nullable NetworkFunction held) {
        String id = ComponentWords.id(fields);
        String location = fields.text("location", TextRule.ID).toLowerCase(Locale.ROOT);
        return new NetworkFunction(
                new NetworkFunction.Identity(
                        id, fields.text("name", TextRule.NAME, id), ComponentWords.description(fields)),
                new NetworkFunction.Kind(
                        fields.oneOf("gen", List.of(4, 5)),
                        fields.oneOf("func", List.of(0, 1)) == 0 ? Domain.CORE : Domain.RADIO,
                        fields.oneOf("type", List.of(0, 1)) == 0 ? Realisation.VIRTUAL : Realisation.PHYSICAL,
                        sharing(fields.object(SHARED))),
                location,
                new NetworkFunction.Parts(
                        FunctionParts.services(fields),
                        FunctionParts.physicalFunctions(fields, location, held),
                        new Lists(fields.has("ns_list"), fields.has("pnf_list"))),
                fields.textOrNull("ems-id", TextRule.ID));
    }

    private static Sharing sharing(Fields shared) {
        return new Sharing(shared.flag("availability", false), shared.number("max_shared", 0, MOST_SHARED, 0));
    }

    // the sharing of a function may change while no slice uses it; these members may not
    @Override
    public Map<String, Object> fixed(NetworkFunction function) {
        var fixed = new LinkedHashMap<String, Object>();
        fixed.put("id", function.id());
        fixed.put("gen", function.generation());
        fixed.put("func", function.domain());
        fixed.put("type", function.realisation());
        fixed.put("location", function.location());
        return fixed;
    }

    @Override
    public Map<String, @Nullable Object> members(NetworkFunction function) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", function.id());
        members.put("name", function.name());
        members.put("gen", function.generation());
        members.put("func", function.domain() == Domain.CORE ? 0 : 1);
        members.put(SHARED, shared(function.sharing()));
        members.put("type", function.realisation() == Realisation.VIRTUAL ? 0 : 1);
        members.put("location", function.location());
        members.put(
                "ns_list",
                function.services().stream().map(FunctionParts::service).toList());
        members.put(
                "pnf_list",
                function.physicalFunctions().stream()
                        .map(FunctionParts::physicalFunction)
                        .toList());
        members.put("ems-id", function.ems());
        members.put("description", function.description());
        return members;
    }

    private static Map<String, Object> shared(Sharing sharing) {
        return Map.of("availability", sharing.available(), "max_shared", sharing.maxShared());
    }

    @Override
    public Map<String, Object> brief(NetworkFunction function) {
        return Map.of(
                "gen",
                function.generation() + "G",
                "func",
                function.domain() == Domain.CORE ? "Core" : "Radio",
                "type",
                function.realisation() == Realisation.VIRTUAL ? "Virtual" : "Physical",
                "func_id",
                function.id(),
                "loc",
                function.location());
    }

    @Override
    public Map<String, Object> given(Entry<NetworkFunction> entry, Map<String, Object> shown) {
        NetworkFunction function = entry.item();
        var shared = new LinkedHashMap<String, Object>();
        if (shown.get(SHARED) instanceof Map<?, ?> own) {
            own.forEach((name, value) -> shared.put(String.valueOf(name), value));
        }
        shared.put(SHARING_LIST, uses.sharingLists(function.id()));
        return Map.of("location", function.location(), "tenants", uses.ofFunction(function.id()), SHARED, shared);
    }

    @Override
    public Optional<String> lock(Entry<NetworkFunction> entry) {
        List<String> slices = uses.ofFunction(entry.item().id());
        return slices.isEmpty() ? Optional.empty() : Optional.of("Error: Func is used by slices " + slices);
    }
}
