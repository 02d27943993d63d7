package io.santoku.lifecycle;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.nest.MappingResult;
import io.santoku.nest.Promise;
import io.santoku.nest.Promises;
import io.santoku.nest.ServingComponents;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the notes on a draft for people: which component keeps which attribute of the NEST, and warnings.
final class DraftNotes {
    private DraftNotes() {}

    /// Only components that serve a desired resource can keep an attribute.
    static Outline.Notes of(DraftRequest draftRequest, MappingResult.Mapped mapped, ResourceGraph desired) {
        var keepers = new ServingComponents(
                serving(ComponentKind.NFVO, desired),
                serving(ComponentKind.WIM, desired),
                serving(ComponentKind.EMS, desired));
        List<Promise> promises = Promises.of(mapped.design().nest(), keepers);
        var warnings = new ArrayList<>(draftRequest.warnings());
        warnings.addAll(mapped.warnings());
        List<Promise> unkept = Promises.unkept(promises);
        if (!unkept.isEmpty()) {
            warnings.add(unkept.stream()
                    .map(promise ->
                            promise.attribute().substring(promise.attribute().lastIndexOf('/') + 1))
                    .collect(Collectors.joining(", ", "only recorded, kept by no component: ", "")));
        }
        return new Outline.Notes(warnings, promises);
    }

    private static List<String> serving(ComponentKind kind, ResourceGraph desired) {
        return desired.resources().stream()
                .map(Resource::component)
                .filter(component -> component.kind() == kind)
                .map(ComponentId::toString)
                .distinct()
                .sorted()
                .toList();
    }
}
