package io.santoku.api.v1;

import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Catalogue;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.Storage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/network-service-descriptors` and `/v1/vnf-descriptors`.
@RestController
@Tag(name = "Descriptors")
final class DescriptorController {
    private final Catalogue catalogue;

    DescriptorController(Storage storage) {
        this.catalogue = storage.catalogue();
    }

    @GetMapping("/v1/network-service-descriptors")
    @Operation(summary = "Lists the network service descriptors that were imported")
    PageView<DescriptorView> services(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String nfvo) {
        var paging = Paging.of(limit, cursor);
        var page = catalogue.services(selection(paging, nfvo));
        return Selections.show(
                paging,
                page,
                page.entries().stream().map(DescriptorView::ofService).toList());
    }

    @GetMapping("/v1/vnf-descriptors")
    @Operation(summary = "Lists the VNF descriptors that were imported")
    PageView<DescriptorView> functions(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String nfvo) {
        var paging = Paging.of(limit, cursor);
        var page = catalogue.functions(selection(paging, nfvo));
        return Selections.show(
                paging,
                page,
                page.entries().stream().map(DescriptorView::ofFunction).toList());
    }

    private static Selection selection(Paging paging, @Nullable String nfvo) {
        String ref = nfvo == null ? null : ComponentId.nfvo(nfvo).toString();
        return Selections.of(paging, Filters.of(Filter.NFVO, ref));
    }
}
