package io.santoku.api.katana;

import io.santoku.api.guard.AsksComponents;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Storage;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/api/nslist`: the network service descriptors, imported again at each request. The predecessor's `nsd-id` is
/// the orchestrator's own key.
@Hidden
@RestController
final class NsListController {
    private final Storage storage;
    private final Registration registration;

    NsListController(Storage storage, Registration registration) {
        this.storage = storage;
        this.registration = registration;
    }

    @AsksComponents(atOnce = 1)
    @GetMapping("/api/nslist")
    ResponseEntity<Object> list(
            @RequestParam(name = "nsd-id", required = false) @Nullable String nsdId,
            @RequestParam(name = "nfvo-id", required = false) @Nullable String nfvoId) {
        importAll();
        return Replies.document(storage.catalogue().services(Selection.EVERYTHING).entries().stream()
                .filter(entry ->
                        isWanted(nsdId, entry.item().key(), entry.item().id()))
                .filter(entry -> isWanted(nfvoId, entry.item().nfvo().id(), ""))
                .map(NsListController::view)
                .toList());
    }

    // The descriptors of an orchestrator that does not answer stay as they were.
    private void importAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Entry<Nfvo> nfvo : storage.registry().nfvos().all()) {
                threads.execute(
                        () -> registration.nfvos().refresh(nfvo.item().id().id()));
            }
        }
    }

    private static boolean isWanted(@Nullable String wanted, String value, String other) {
        return wanted == null || wanted.isEmpty() || wanted.equals(value) || wanted.equals(other);
    }

    private static Map<String, Object> view(Entry<NsDescriptor> entry) {
        NsDescriptor descriptor = entry.item();
        var view = new LinkedHashMap<String, Object>();
        view.put(Members.UID, entry.uid());
        view.put("nsd-id", descriptor.key());
        view.put("nsd-name", descriptor.id());
        view.put("vnfd_list", descriptor.vnfdIds());
        view.put("flavor", flavour(descriptor.flavour()));
        view.put("nfvo_id", descriptor.nfvo().id());
        return view;
    }

    private static Map<String, Object> flavour(Amounts flavour) {
        return Map.of(
                "memory-mb", flavour.memoryMib(),
                "vcpu-count", flavour.vcpus(),
                "storage-gb", flavour.diskGib(),
                "instances", flavour.instances());
    }
}
