package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Serves the collections of the inventory, all in the same way, each under its noun.
@Hidden
@RestController
final class InventoryController {
    private static final String WITH_ALL = "/api/{noun:vim|nfvo|wim|ems}/all";
    private static final String ANY = "/api/{noun:vim|nfvo|wim|ems|policy|function|location|base_slice_des}";
    private static final String ONE = ANY + "/{uid}";

    private final Map<String, Collection> collections;

    InventoryController(Map<String, Collection> collections) {
        this.collections = Map.copyOf(collections);
    }

    @GetMapping(ANY)
    ResponseEntity<Object> index(@PathVariable String noun) {
        return Replies.document(of(noun).index());
    }

    @GetMapping(WITH_ALL)
    ResponseEntity<Object> all(@PathVariable String noun) {
        return Replies.document(of(noun).all());
    }

    @GetMapping(ONE)
    ResponseEntity<Object> get(@PathVariable String noun, @PathVariable String uid) {
        return Replies.document(of(noun).get(uid));
    }

    @PostMapping(ANY)
    ResponseEntity<Object> post(@PathVariable String noun, @RequestBody JsonDocument document) {
        return of(noun).post(document);
    }

    @PutMapping(ONE)
    ResponseEntity<Object> put(
            @PathVariable String noun, @PathVariable String uid, @RequestBody JsonDocument document) {
        return switch (of(noun).put(uid, document)) {
            case CREATED -> Replies.text(201, uid);
            case MODIFIED -> Replies.text(200, "Modified " + uid);
        };
    }

    @DeleteMapping(ONE)
    ResponseEntity<Object> delete(@PathVariable String noun, @PathVariable String uid) {
        return Replies.text(200, of(noun).delete(uid));
    }

    private Collection of(String noun) {
        return Objects.requireNonNull(collections.get(noun), noun);
    }
}
