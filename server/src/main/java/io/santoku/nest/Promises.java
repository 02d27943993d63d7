package io.santoku.nest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Determines which party keeps each attribute that a NEST gives. An attribute for a component is kept only if such a
/// component serves the slice.
public final class Promises {
    private Promises() {}

    /// Returns a promise for each attribute of `nest`, in the order of the table, when these components serve the
    /// slice.
    public static List<Promise> of(Nest nest, ServingComponents keepers) {
        var promises = new ArrayList<Promise>();
        for (AttributeTable.Row row : AttributeTable.ROWS) {
            value(nest, row).ifPresent(value -> promises.add(promise(nest, row, value, keepers)));
        }
        return promises;
    }

    /// Returns the promises that no party keeps although they ask for something.
    public static List<Promise> unkept(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.keeping().equals(Promise.Keeping.RECORDED.text()))
                .filter(promise -> !promise.how().equals(NOTHING))
                .toList();
    }

    private static final String NOTHING = "asks for nothing";

    private static Optional<Object> value(Nest nest, AttributeTable.Row row) {
        return Optional.ofNullable(
                Attributes.of(nest.document().get(row.parent().substring(1)))
                        .members()
                        .get(row.name()));
    }

    private static Promise promise(Nest nest, AttributeTable.Row row, Object value, ServingComponents keepers) {
        if (row.keeper() != PromiseKeeper.SANTOKU && !asks(value)) {
            return recorded(row, NOTHING);
        }
        return switch (row.keeper()) {
            case SANTOKU -> ours(nest, row);
            case ORCHESTRATORS -> kept(row, Promise.Keeping.ENFORCED, keepers.orchestrators(), "orchestrator");
            case TRANSPORT -> kept(row, Promise.Keeping.ENFORCED, keepers.transport(), "transport controller");
            case PROBES -> kept(row, Promise.Keeping.WATCHED, keepers.transport(), "transport controller");
            case RADIO -> kept(row, Promise.Keeping.ENFORCED, keepers.radio(), "element manager");
            case NONE -> recorded(row, row.how());
        };
    }

    /// Two of our own attributes do not always take effect: `sd`, if it stands for no differentiator, and
    /// `delay_tolerance`, if the NEST states a standard type.
    private static Promise ours(Nest nest, AttributeTable.Row row) {
        boolean isUnused = switch (row.name()) {
            case "sd" -> nest.sd().isEmpty();
            case Nest.DELAY_TOLERANCE -> nest.sst().flatMap(SliceType::of).isPresent();
            default -> false;
        };
        return isUnused
                ? recorded(row, row.name().equals("sd") ? Nest.NO_DIFFERENTIATOR_WARNING : "sst says the type")
                : new Promise(row.place(), Promise.Keeping.ENFORCED.text(), List.of("santoku"), row.how());
    }

    private static Promise kept(AttributeTable.Row row, Promise.Keeping keeping, List<String> by, String kind) {
        return by.isEmpty()
                ? recorded(row, "no " + kind + " serves the slice")
                : new Promise(row.place(), keeping.text(), by, row.how());
    }

    private static Promise recorded(AttributeTable.Row row, String why) {
        return new Promise(row.place(), Promise.Keeping.RECORDED.text(), List.of(), why);
    }

    /// The values false, `NONE` and 0 and empty values ask for nothing.
    private static boolean asks(Object value) {
        return switch (value) {
            case Boolean yes -> yes;
            case String text -> !text.isEmpty() && !text.equals("NONE");
            case Integer number -> number != 0;
            case BigDecimal number -> number.signum() != 0;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> members -> members.values().stream().anyMatch(Promises::asks);
            default -> true;
        };
    }
}
