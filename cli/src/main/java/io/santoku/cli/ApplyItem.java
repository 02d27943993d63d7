package io.santoku.cli;

import io.santoku.cli.document.BadDocument;
import io.santoku.cli.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One document of `apply` and the kind of item that it describes; a NEST has no noun.
record ApplyItem(Document document, Optional<Noun> noun) {
    private static final String NEST = "nest";

    /// Sorts the documents by their dependencies; throws one [BadDocument] that names every document that cannot be
    /// understood.
    static List<ApplyItem> ordered(List<Document> documents) {
        List<ApplyItem> items = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Document document : documents) {
            ApplyItem item = new ApplyItem(document, Noun.named(kind(document)));
            item.mistake().ifPresent(mistakes::add);
            items.add(item);
        }
        if (!mistakes.isEmpty()) {
            throw new BadDocument(String.join("\n", mistakes));
        }
        items.sort(Comparator.comparingInt(ApplyItem::rank));
        return items;
    }

    private static String kind(Document document) {
        boolean looksLikeNest = document.content().has("base_slice_descriptor");
        return document.content()
                .path("kind")
                .asString(looksLikeNest ? NEST : "")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<String> mistake() {
        String kind = kind(document);
        if (noun.isEmpty() && !kind.equals(NEST)) {
            return Optional.of(document.origin()
                    + (kind.isEmpty() ? " has no kind" : " has the unknown kind '" + kind + "'")
                    + ": write one of location, vim, nfvo, wim, ems, policy, function, nest");
        }
        return noun.isPresent() && id().isEmpty() ? Optional.of(document.origin() + " has no id") : Optional.empty();
    }

    private int rank() {
        return noun.map(Noun::ordinal).orElse(Noun.values().length);
    }

    String id() {
        return document.content().path("id").asString("");
    }

    /// The item's name in the report: `vim/edge1`, `nest/embb`.
    String label() {
        JsonNode descriptor = document.content().path("base_slice_descriptor");
        return noun.map(known -> known.text() + "/" + id())
                .orElseGet(
                        () -> NEST + "/" + descriptor.path("base_slice_des_id").asString(document.origin()));
    }
}
