package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.ShownSecrets;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads and writes the network services (`ns_list`) and physical boxes (`pnf_list`) of a function.
final class FunctionParts {
    private static final int MOST = 100;
    private static final int AT_CORE = 0;
    private static final int AT_ITS_FUNCTION = 1;

    private FunctionParts() {}

    /// Reads the network services. Several may have the same name, as in the predecessor; their places distinguish
    /// them.
    static List<ServiceEntry> services(Fields function) {
        return function.objects("ns_list", MOST).stream()
                .map(FunctionParts::service)
                .toList();
    }

    private static ServiceEntry service(Fields service) {
        String nsd = service.text("nsd-id", TextRule.NAME);
        return new ServiceEntry(
                nsd, service.text("ns-name", TextRule.NAME, nsd), site(service), service.flag("optional", false));
    }

    private static Site site(Fields service) {
        JsonNode placement = service.any("placement");
        if (placement.isMissingNode()) {
            return new Site.Core();
        }
        if (placement.isString()) {
            String location = service.text("placement", TextRule.ID).toLowerCase(Locale.ROOT);
            return location.equals("core") ? new Site.Core() : new Site.At(location);
        }
        return service.oneOf("placement", List.of(AT_CORE, AT_ITS_FUNCTION)) == AT_CORE
                ? new Site.Core()
                : new Site.Own();
    }

    static List<PhysicalFunction> physicalFunctions(Fields function, String location, @Nullable NetworkFunction held) {
        var boxes = new ArrayList<PhysicalFunction>();
        var ids = new HashSet<String>();
        for (Fields box : function.objects("pnf_list", MOST)) {
            boxes.add(physicalFunction(box, location, held));
            if (!ids.add(boxes.getLast().id())) {
                box.reject("pnf-id", "must not occur twice");
            }
        }
        return boxes;
    }

    private static PhysicalFunction physicalFunction(Fields box, String location, @Nullable NetworkFunction held) {
        String id = box.text("pnf-id", TextRule.NAME);
        return new PhysicalFunction(
                id,
                box.text("pnf-name", TextRule.NAME, id),
                box.text("location", TextRule.ID, location).toLowerCase(Locale.ROOT),
                box.flag("optional", false),
                attributes(box, held == null ? Map.of() : held.attributesOf(id)));
    }

    private static Map<String, Object> attributes(Fields box, Map<String, Object> held) {
        var attributes = new LinkedHashMap<String, Object>();
        box.others().forEach((name, value) -> attributes.put(name, Members.plain(value)));
        return ShownSecrets.keep(attributes, held, box, "");
    }

    static Map<String, Object> service(ServiceEntry service) {
        var members = new LinkedHashMap<String, Object>();
        members.put("nsd-id", service.nsdId());
        members.put("ns-name", service.name());
        members.put("placement", placement(service.site()));
        members.put("optional", service.optional());
        return members;
    }

    private static Object placement(Site site) {
        return switch (site) {
            case Site.Core _ -> AT_CORE;
            case Site.EveryEdge _, Site.Own _ -> AT_ITS_FUNCTION;
            case Site.At(var location) -> location;
        };
    }

    static Map<String, Object> physicalFunction(PhysicalFunction box) {
        var members = new LinkedHashMap<String, Object>(box.attributes());
        members.put("pnf-id", box.id());
        members.put("pnf-name", box.name());
        members.put("location", box.location());
        members.put("optional", box.optional());
        return members;
    }
}
