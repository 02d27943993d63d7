package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
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

/// Serves `/v1/nfvos`.
@RestController
@RequestMapping("/v1/nfvos")
@Tag(name = "NFVOs")
final class NfvoController {
    private final CollectionEndpoint<Nfvo, NfvoView> collection;
    private final ComponentRegistrar<Nfvo> registrar;

    NfvoController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/nfvos",
                storage.registry().nfvos(),
                registration.nfvos(),
                new ComponentDocuments(registration.types())::nfvo,
                entries -> NfvoView.all(entries, storage.catalogue().sizes(), ComponentWarnings.now(storage)));
        this.registrar = registration.nfvos();
    }

    @PostMapping
    @Operation(summary = "Registers an NFVO, after speaking to it and importing its descriptors")
    ResponseEntity<NfvoView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the NFVOs")
    PageView<NfvoView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String type) {
        return collection.list(Paging.of(limit, cursor), Filters.of(Filter.TYPE, type));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows an NFVO")
    ResponseEntity<NfvoView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces an NFVO, or registers it under this id")
    ResponseEntity<NfvoView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes an NFVO that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }

    @PostMapping("/{id}/refresh")
    @Operation(summary = "Reads its descriptors again")
    NfvoView refresh(@PathVariable String id) {
        return collection.refresh(registrar, id);
    }
}
