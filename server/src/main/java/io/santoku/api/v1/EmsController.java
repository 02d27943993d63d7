package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.santoku.registration.ComponentWarnings;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/element-managers`.
@RestController
@RequestMapping("/v1/element-managers")
@Tag(name = "Element managers")
final class EmsController {
    private final CollectionEndpoint<Ems, EmsView> collection;

    EmsController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/element-managers",
                storage.registry().elementManagers(),
                registration.elementManagers(),
                new ComponentDocuments(registration.types())::ems,
                entries -> {
                    var warnings = ComponentWarnings.now(storage);
                    return entries.stream()
                            .map(entry -> EmsView.of(entry, warnings))
                            .toList();
                });
    }

    @PostMapping
    @Operation(summary = "Registers an element manager, after speaking to it")
    ResponseEntity<EmsView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the element managers")
    PageView<EmsView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String type) {
        return collection.list(Paging.of(limit, cursor), Filters.of(Filter.TYPE, type));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows an element manager")
    ResponseEntity<EmsView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces an element manager, or registers it under this id")
    ResponseEntity<EmsView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes an element manager that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }
}
