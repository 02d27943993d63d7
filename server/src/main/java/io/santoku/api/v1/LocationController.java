package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Location;
import io.santoku.inventory.Storage;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
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

/// Serves `/v1/locations`.
@RestController
@RequestMapping("/v1/locations")
@Tag(name = "Locations")
final class LocationController {
    private final CollectionEndpoint<Location, LocationView> collection;

    LocationController(Storage storage, Registration registration) {
        this.collection = new CollectionEndpoint<>(
                "/v1/locations",
                storage.registry().locations(),
                registration.locations(),
                new LocationDocuments(),
                entries -> entries.stream().map(LocationView::of).toList());
    }

    @PostMapping
    @Operation(summary = "Registers a location")
    ResponseEntity<LocationView> create(@RequestBody JsonDocument document) {
        return collection.create(document);
    }

    @GetMapping
    @Operation(summary = "Lists the locations")
    PageView<LocationView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return collection.list(Paging.of(limit, cursor), Map.of());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a location")
    ResponseEntity<LocationView> read(@PathVariable String id) {
        return collection.read(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a location, or registers it under this id")
    ResponseEntity<LocationView> put(
            @PathVariable String id,
            @RequestBody JsonDocument document,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.put(id, document, ifMatch);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a location that is not in use")
    ResponseEntity<Void> remove(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return collection.remove(id, ifMatch);
    }
}
