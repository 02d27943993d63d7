package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.santoku.registration.FunctionWarnings;
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

/// Serves `/v1/functions`.
@RestController
@RequestMapping("/v1/functions")
@Tag(name = "Functions")
final class FunctionController {
    private final CollectionEndpoint<NetworkFunction, FunctionView> collection;

    FunctionController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/functions",
                storage.registry().functions(),
                registration.functions(),
                FunctionDocuments::function,
                entries -> {
                    var warnings = FunctionWarnings.now(storage);
                    return entries.stream()
                            .map(entry -> FunctionView.of(entry, warnings))
                            .toList();
                });
    }

    @PostMapping
    @Operation(summary = "Registers a network function")
    ResponseEntity<FunctionView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the network functions")
    PageView<FunctionView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String domain) {
        return collection.list(Paging.of(limit, cursor), Filters.of(Filter.LOCATION, location, Filter.DOMAIN, domain));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a network function")
    ResponseEntity<FunctionView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a network function, or registers it under this id")
    ResponseEntity<FunctionView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a network function that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }
}
