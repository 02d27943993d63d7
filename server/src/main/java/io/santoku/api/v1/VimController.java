package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.registration.ComponentRegistrar;
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

/// Serves `/v1/vims`.
@RestController
@RequestMapping("/v1/vims")
@Tag(name = "VIMs")
final class VimController {
    private final CollectionEndpoint<Vim, VimView> collection;
    private final ComponentRegistrar<Vim> registrar;

    VimController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/vims",
                storage.registry().vims(),
                registration.vims(),
                new ComponentDocuments(registration.types())::vim,
                entries -> VimView.all(
                        entries,
                        storage.reservations().loads(),
                        ComponentWarnings.now(storage),
                        new ShownConfig(registration.types())));
        this.registrar = registration.vims();
    }

    @PostMapping
    @Operation(summary = "Registers a VIM, after speaking to it")
    ResponseEntity<VimView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the VIMs")
    PageView<VimView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String type) {
        return collection.list(Paging.of(limit, cursor), Filters.of(Filter.LOCATION, location, Filter.TYPE, type));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a VIM")
    ResponseEntity<VimView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a VIM, or registers it under this id")
    ResponseEntity<VimView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a VIM that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }

    @PostMapping("/{id}/refresh")
    @Operation(summary = "Reads its capacity again")
    VimView refresh(@PathVariable String id) {
        return collection.refresh(registrar, id);
    }
}
