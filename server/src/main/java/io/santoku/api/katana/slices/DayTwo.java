package io.santoku.api.katana.slices;

import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.Modification;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import tools.jackson.databind.JsonNode;

/// Reads the predecessor's request for a change of a running slice, completely before anything is done.
final class DayTwo {
    private static final String DETAILS = "details";

    private final Slice slice;
    private final JsonNode details;

    private DayTwo(Slice slice, JsonNode details) {
        this.slice = slice;
        this.details = details;
    }

    static Modification of(JsonNode request, Slice slice) {
        String domain = text(request, "", "domain");
        if (!domain.equals("NFV")) {
            throw wrong("No Domain " + domain);
        }
        String action = text(request, "", "action");
        var dayTwo = new DayTwo(slice, request.path(DETAILS));
        return switch (action) {
            case "AddNS" -> dayTwo.added();
            case "StopNS" -> new Modification.StopService(dayTwo.service().key());
            case "RestartNS" ->
                new Modification.RestartService(dayTwo.service().key(), isTrue(dayTwo.details.path("change_vim")));
            default -> throw wrong("No Action %s in NFV Domain".formatted(action));
        };
    }

    private Modification added() {
        return new Modification.AddService(detail("nsd_id"), detail("ns_name"), detail("location"));
    }

    private ServiceSite service() {
        String id = detail("ns_id");
        String location = detail("location");
        return slice.outline().sites().stream()
                .filter(site -> site.nsId(slice.id()).value().equals(id))
                .filter(site -> site.location().equalsIgnoreCase(location))
                .findFirst()
                .orElseThrow(() -> RefusalMessages.problem(
                        ProblemType.NOT_FOUND, "There is no NS with id %s at location %s".formatted(id, location)));
    }

    private String detail(String name) {
        return text(details, DETAILS + ".", name);
    }

    private static String text(JsonNode object, String prefix, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw wrong("Required field %s%s is missing".formatted(prefix, name));
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong("%s%s must be text".formatted(prefix, name));
        }
        return value.stringValue();
    }

    private static boolean isTrue(JsonNode value) {
        return LooseNest.isTrue(value);
    }

    private static ProblemException wrong(String words) {
        return RefusalMessages.problem(ProblemType.INVALID_DOCUMENT, words);
    }
}
