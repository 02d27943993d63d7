package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.ShownSecrets;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Lists;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads documents that describe locations and network functions.
final class FunctionDocuments {
    private static final String ATTRIBUTES = "attributes";
    private static final int MOST_PARTS = 100;
    private static final int MOST_ATTRIBUTES = 50;
    private static final Map<String, Domain> DOMAINS =
            new TreeMap<>(Map.of("core", Domain.CORE, "radio", Domain.RADIO));
    private static final Map<String, Realisation> REALISATIONS =
            new TreeMap<>(Map.of("physical", Realisation.PHYSICAL, "virtual", Realisation.VIRTUAL));

    private FunctionDocuments() {}

    static Location location(Fields fields, String id, @Nullable Location held) {
        if (id.equals(FunctionView.AT_EDGES)) {
            fields.reject("id", "must not be edges, the word for all covered edges");
        }
        return new Location(id, fields.text("description", TextRule.LONG, ""));
    }

    static NetworkFunction function(Fields fields, String id, @Nullable NetworkFunction held) {
        fields.ignore("warnings");
        return new NetworkFunction(
                new NetworkFunction.Identity(
                        id, fields.text("name", TextRule.NAME, id), fields.text("description", TextRule.LONG, "")),
                new NetworkFunction.Kind(
                        fields.oneOf("generation", List.of(4, 5)),
                        fields.choice("domain", DOMAINS),
                        fields.choice("realisation", REALISATIONS),
                        fields.objectIfThere("sharing")
                                .map(FunctionDocuments::sharing)
                                .orElseGet(() -> new Sharing(false, 0))),
                fields.text("location", TextRule.ID).toLowerCase(Locale.ROOT),
                new NetworkFunction.Parts(services(fields), physicalFunctions(fields, held), Lists.BOTH),
                fields.textOrNull("ems", TextRule.ID));
    }

    private static Sharing sharing(Fields sharing) {
        var read = new Sharing(sharing.flag("available", false), sharing.number("maxShared", 0, 1_000_000, 0));
        sharing.close();
        return read;
    }

    // The names of a function's network services must be unique.
    private static List<ServiceEntry> services(Fields function) {
        var services = new ArrayList<ServiceEntry>();
        var names = new HashSet<String>();
        for (Fields service : function.objects("networkServices", MOST_PARTS)) {
            services.add(service(service));
            if (!names.add(services.getLast().name())) {
                service.reject("name", "must not occur twice");
            }
            service.close();
        }
        return services;
    }

    private static ServiceEntry service(Fields service) {
        return new ServiceEntry(
                service.text("nsdId", TextRule.NAME),
                service.text("name", TextRule.NAME),
                site(service.text("placement", TextRule.ID).toLowerCase(Locale.ROOT)),
                service.flag("optional", false));
    }

    private static Site site(String placement) {
        return switch (placement) {
            case FunctionView.AT_CORE -> new Site.Core();
            case FunctionView.AT_EDGES -> new Site.EveryEdge();
            case FunctionView.AT_ITS_FUNCTION -> new Site.Own();
            default -> new Site.At(placement);
        };
    }

    private static List<PhysicalFunction> physicalFunctions(Fields function, @Nullable NetworkFunction held) {
        var boxes = new ArrayList<PhysicalFunction>();
        var ids = new HashSet<String>();
        for (Fields box : function.objects("physicalFunctions", MOST_PARTS)) {
            boxes.add(physicalFunction(box, held));
            if (!ids.add(boxes.getLast().id())) {
                box.reject("id", "must not occur twice");
            }
            box.close();
        }
        return boxes;
    }

    private static PhysicalFunction physicalFunction(Fields box, @Nullable NetworkFunction held) {
        String id = box.text("id", TextRule.ID);
        return new PhysicalFunction(
                id,
                box.text("name", TextRule.NAME, id),
                box.text("location", TextRule.ID).toLowerCase(Locale.ROOT),
                box.flag("optional", false),
                attributes(box, held == null ? Map.of() : held.attributesOf(id)));
    }

    /// Reads the attributes. Values that come back as they were shown stay as they are stored. Numbers and
    /// truth values, which other dialects accept, are texts here.
    private static Map<String, Object> attributes(Fields box, Map<String, Object> held) {
        var attributes = new LinkedHashMap<String, Object>();
        box.words(ATTRIBUTES, MOST_ATTRIBUTES)
                .forEach((name, word) -> attributes.put(name, asHeld(word, held.get(name))));
        return ShownSecrets.keep(attributes, held, box, "/" + ATTRIBUTES);
    }

    private static Object asHeld(String word, @Nullable Object held) {
        return switch (held) {
            case Number number when isOf(number, word) -> number;
            case Boolean truth when word.equals(truth.toString()) -> truth;
            case null, default -> word;
        };
    }

    private static boolean isOf(Number number, String word) {
        try {
            return new BigDecimal(word).compareTo(new BigDecimal(number.toString())) == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
