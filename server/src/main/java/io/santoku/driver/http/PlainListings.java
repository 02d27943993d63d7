package io.santoku.driver.http;

import io.santoku.driver.Listing;
import io.santoku.driver.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Interprets answers of simple components to a request for everything that they have. Most of these components offer
/// no list.
public final class PlainListings {
    private static final int NOT_IMPLEMENTED = 501;

    private PlainListings() {}

    /// The objects of a JSON array that are named, by their member `name`, as `ours` accepts. With any other answer
    /// the component cannot be asked; a server error is a [io.santoku.driver.DriverException].
    public static Listing of(Answer answer, Trace.Kind kind, String name, Predicate<String> ours) {
        if (answer.status() >= 500 && answer.status() != NOT_IMPLEMENTED) {
            throw PlainFaults.of(answer);
        }
        return names(answer, name)
                .<Listing>map(names -> new Listing.Complete(names.stream()
                        .distinct()
                        .filter(ours)
                        .map(one -> new Trace(kind, one, one))
                        .toList()))
                .orElseGet(() -> new Listing.Impossible("it shows no list: it answers " + answer.status()));
    }

    /// The names of all elements; empty if the answer is no array of named objects.
    private static Optional<List<String>> names(Answer answer, String name) {
        return Optional.of(answer)
                .filter(Answer::isSuccess)
                .flatMap(Answer::tree)
                .filter(JsonNode::isArray)
                .map(array -> Json.list(array).stream()
                        .map(element -> Json.text(element, name))
                        .toList())
                .filter(names -> names.stream().noneMatch(String::isEmpty));
    }
}
