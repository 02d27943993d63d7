package io.santoku.driver.katana;

import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Json;
import io.santoku.driver.http.PlainSights;
import io.santoku.inventory.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Compares a controller's answer with the order of a transport slice: a controller that keeps the message of the order
/// shows whether it is still the same. Differences are shown to people, so that secrets in them are masked.
public final class TransportSights {
    private static final int LONGEST = 120;

    private TransportSights() {}

    /// The sight of the slice; an answer of another form than the order's shows only that the slice is there.
    public static Sight of(Answer answer, TransportOrder order) {
        Sight plain = PlainSights.of(answer);
        return plain instanceof Sight.Same ? compared(answer, order) : plain;
    }

    private static Sight compared(Answer answer, TransportOrder order) {
        Optional<JsonNode> wanted = Json.tree(Json.bytes(TransportMessage.of(order)));
        List<Difference> differences = wanted.flatMap(message -> answer.tree()
                        .filter(shown -> hasFormOf(message, shown))
                        .map(shown -> differences(message, shown)))
                .orElse(List.of());
        return differences.isEmpty() ? new Sight.Same() : new Sight.Different(differences);
    }

    private static boolean hasFormOf(JsonNode message, JsonNode shown) {
        return message.propertyNames().stream().allMatch(shown::has);
    }

    private static List<Difference> differences(JsonNode message, JsonNode shown) {
        var differences = new ArrayList<Difference>();
        JsonNode wanted = masked(message);
        JsonNode seen = masked(shown);
        message.properties().stream()
                .filter(part -> !part.getValue().equals(shown.path(part.getKey())))
                .forEach(part -> differences.add(new Difference(
                        part.getKey(), text(wanted.path(part.getKey())), text(seen.path(part.getKey())))));
        return differences;
    }

    private static JsonNode masked(JsonNode object) {
        return Json.tree(Secrets.masked(Json.members(object)));
    }

    private static String text(JsonNode value) {
        String text = value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
