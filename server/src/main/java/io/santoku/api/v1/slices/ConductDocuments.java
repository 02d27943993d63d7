package io.santoku.api.v1.slices;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.Violations;
import io.santoku.execution.FailurePolicy;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.nest.PromisePolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads and shows the behaviour of slices when something goes wrong; values that are left out stay as they are.
final class ConductDocuments {
    private static final String ON_FAILURE = "onFailure";
    private static final String HEAL = "heal";

    private ConductDocuments() {}

    static Conduct read(JsonDocument document, Conduct before) {
        var violations = new Violations();
        var fields = Fields.of(document, violations);
        fields.ignore(ON_FAILURE, HEAL);
        fields.close();
        var conduct = new Conduct(
                choice(fields, ON_FAILURE, words(FailurePolicy.values(), FailurePolicy::text), before.onFailure()),
                choice(fields, HEAL, words(HealPolicy.values(), HealPolicy::text), before.heal()));
        violations.throwIfAny();
        return conduct;
    }

    /// Reads the behaviour from query parameters.
    static Conduct read(@Nullable String onFailure, @Nullable String heal, Conduct otherwise) {
        FailurePolicy failure = Parameters.oneOf(ON_FAILURE, onFailure, FailurePolicy.values());
        HealPolicy healing = Parameters.oneOf(HEAL, heal, HealPolicy.values());
        return new Conduct(
                failure == null ? otherwise.onFailure() : failure, healing == null ? otherwise.heal() : healing);
    }

    /// Reads from a query parameter how to treat attributes that no party keeps.
    static PromisePolicy promise(@Nullable String asked, PromisePolicy otherwise) {
        PromisePolicy policy = Parameters.oneOf("promise", asked, PromisePolicy.values());
        return policy == null ? otherwise : policy;
    }

    static SliceView.ConductView view(Conduct conduct) {
        return new SliceView.ConductView(
                conduct.onFailure().text(), conduct.heal().text());
    }

    private static <T> T choice(Fields fields, String member, Map<String, T> choices, T otherwise) {
        return fields.has(member) ? fields.choice(member, choices) : otherwise;
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }
}
