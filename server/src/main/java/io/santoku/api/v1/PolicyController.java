package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.PolicyEngine;
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

/// Serves `/v1/policies`.
@RestController
@RequestMapping("/v1/policies")
@Tag(name = "Policy engines")
final class PolicyController {
    private final CollectionEndpoint<PolicyEngine, PolicyView> collection;

    PolicyController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/policies",
                storage.registry().policies(),
                registration.policies(),
                new ComponentDocuments(registration.types())::policy,
                entries -> {
                    var warnings = ComponentWarnings.now(storage);
                    return entries.stream()
                            .map(entry -> PolicyView.of(entry, warnings))
                            .toList();
                });
    }

    @PostMapping
    @Operation(summary = "Registers a policy engine, after speaking to it")
    ResponseEntity<PolicyView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the policy engines")
    PageView<PolicyView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String type) {
        return collection.list(Paging.of(limit, cursor), Filters.of(Filter.TYPE, type));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a policy engine")
    ResponseEntity<PolicyView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a policy engine, or registers it under this id")
    ResponseEntity<PolicyView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a policy engine that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }
}
