package io.santoku.api.v1.slices;

import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.Stage;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Secrets;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.nest.schema.RequirementsModule;
import io.santoku.nest.schema.UnwrappedModule;
import io.santoku.plan.Change;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Creates the views of resources: ids as text, secrets as dots.
final class ResourceViews {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final JsonMapper JSON = mapper();

    private ResourceViews() {}

    private static JsonMapper mapper() {
        var module = new SimpleModule("shown");
        asText(module, ResourceId.class);
        asText(module, ComponentId.class);
        asText(module, Secret.class);
        return JsonMapper.builder()
                .addModule(module)
                .addModule(new RequirementsModule())
                .addModule(new UnwrappedModule(Resource.Part.class))
                .build();
    }

    /// Returns the specification from which a resource is made.
    static Map<String, Object> spec(Resource resource) {
        return shown(resource);
    }

    private static Map<String, Object> shown(Object specOrFacts) {
        return Secrets.masked(JSON.convertValue(specOrFacts, MEMBERS));
    }

    /// Returns the resources that the latest operation works on, with the held state of each; then the held resources
    /// that stay unchanged.
    static List<ResourceView> of(Recorded latest, List<Held> held) {
        Map<ResourceId, Held> byId = new LinkedHashMap<>();
        held.forEach(one -> byId.put(one.id(), one));
        var views = new ArrayList<ResourceView>();
        for (var step : latest.operation().plan().steps()) {
            Resource resource = step.resource();
            String stage = latest.state().step(step.id()).stage().text();
            boolean wanted = !(step.change() instanceof Change.Remove);
            views.add(view(resource, wanted, byId.remove(resource.id()), stage));
        }
        byId.values().forEach(one -> views.add(view(one.resource(), true, one, Stage.DONE.text())));
        return views;
    }

    private static ResourceView view(Resource resource, boolean wanted, @Nullable Held held, String stage) {
        return new ResourceView(
                ResourceView.ResourceNameView.of(resource),
                wanted,
                held != null,
                held != null && !held.sure() ? stage + " (unconfirmed)" : stage,
                spec(resource),
                held == null || held.facts() == null ? null : shown(held.facts()));
    }

    private static <T> void asText(SimpleModule module, Class<T> type) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
    }
}
