package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.view.Output;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Applies items one by one; orders no NEST once an earlier item was refused, since the NEST may need it.
final class Applying {
    private final Registrar registrar;
    private final Output output;
    private final Nests nests;
    private final ConductOptions conduct;
    private final List<Outcome> outcomes = new ArrayList<>();

    /// Ordered slices get the policies in `conduct`.
    Applying(Session session, ConductOptions conduct) {
        registrar = new Registrar(session);
        output = session.output();
        nests = new Nests(session);
        this.conduct = conduct;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    void apply(ApplyItem item) {
        Outcome outcome = outcome(item);
        outcomes.add(outcome);
        outcome.announce(output);
    }

    private Outcome outcome(ApplyItem item) {
        try {
            return item.noun().map(noun -> upsert(noun, item)).orElseGet(() -> order(item));
        } catch (Refused refused) {
            output.message(item.label() + ":");
            output.problem(refused.problem());
            return new Outcome(item.label(), "refused: " + refused.problem().title(), ExitCode.REFUSED);
        }
    }

    private Outcome upsert(Noun noun, ApplyItem item) {
        Registered registered = registrar.putOwn(noun, item.document());
        new Listing(output).warnings(registered.answer().body());
        return Outcome.done(item.label(), registered.done());
    }

    private Outcome order(ApplyItem item) {
        if (outcomes.stream().anyMatch(outcome -> outcome.exitCode() != ExitCode.OK)) {
            return new Outcome(item.label(), "not ordered, because of what was refused before it", ExitCode.REFUSED);
        }
        JsonNode slice = nests.order(item.document(), conduct);
        new Listing(output).warnings(slice);
        return Outcome.done(item.label(), "ordered as slice/" + slice.path("id").asString("?"));
    }
}
