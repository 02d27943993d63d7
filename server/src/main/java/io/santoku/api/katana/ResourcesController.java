package io.santoku.api.katana;

import io.santoku.api.guard.AsksComponents;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.registration.Registration;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/api/resources`: clouds, physical functions and locations in one document.
@Hidden
@RestController
final class ResourcesController {
    private final Storage storage;
    private final Registration registration;
    private final Collections collections;
    private final AtomicBoolean updating = new AtomicBoolean();

    ResourcesController(Storage storage, Registration registration, Collections collections) {
        this.storage = storage;
        this.registration = registration;
        this.collections = collections;
    }

    @GetMapping("/api/resources")
    ResponseEntity<Object> everywhere() {
        Map<String, Object> resources = resources(_ -> true);
        resources.put("Locations", collections.locations().all());
        return Replies.document(resources);
    }

    @GetMapping("/api/resources/{location}")
    ResponseEntity<Object> at(@PathVariable String location) {
        String id = location.toLowerCase(Locale.ROOT);
        Repository<?> locations = storage.registry().locations();
        if (!Uids.isUsable(id) || locations.find(id).isEmpty()) {
            throw KatanaRefusals.missing("Location %s not found".formatted(location));
        }
        return Replies.document(resources(id::equals));
    }

    /// Starts a new measurement of the clouds and answers without waiting for it; a cloud that does not answer stays as
    /// it was.
    @AsksComponents(atOnce = 1)
    @RequestMapping(
            path = "/api/resources/update",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Object> update() {
        if (updating.compareAndSet(false, true)) {
            Thread.ofVirtual().name("resources-update").start(this::measure);
        }
        return Replies.text(200, "Updating resource database");
    }

    private void measure() {
        try {
            storage.registry()
                    .vims()
                    .all()
                    .forEach(vim -> registration.vims().refresh(vim.item().id().id()));
        } finally {
            updating.set(false);
        }
    }

    private Map<String, Object> resources(Predicate<String> location) {
        var clouds = new ArrayList<Object>();
        for (Entry<Vim> vim : storage.registry().vims().all()) {
            if (location.test(vim.item().location())) {
                clouds.add(cloud(vim));
            }
        }
        var functions = new ArrayList<Object>();
        for (Entry<NetworkFunction> function : storage.registry().functions().all()) {
            if (function.item().realisation() == Realisation.PHYSICAL
                    && location.test(function.item().location())) {
                functions.add(function(function));
            }
        }
        var resources = new LinkedHashMap<String, Object>();
        resources.put("VIMs", clouds);
        resources.put("Functions", functions);
        return resources;
    }

    private Map<String, Object> cloud(Entry<Vim> entry) {
        Map<String, Object> whole = collections.components().vims().whole(entry);
        var cloud = new LinkedHashMap<String, Object>();
        cloud.put("name", entry.item().name());
        List.of("id", "location", "type", "tenants", "resources").forEach(name -> cloud.put(name, whole.get(name)));
        return cloud;
    }

    private Map<String, Object> function(Entry<NetworkFunction> entry) {
        Map<String, Object> whole = collections.functions().whole(entry);
        var function = new LinkedHashMap<String, Object>();
        function.put("DB_ID", entry.uid());
        function.put("gen", entry.item().generation() + "G");
        function.put("functionality", entry.item().domain() == NetworkFunction.Domain.CORE ? "Core" : "Radio");
        function.put("pnf_list", whole.getOrDefault("pnf_list", List.of()));
        function.put("function_id", entry.item().id());
        List.of("location", "tenants", "shared", Members.CREATED_AT)
                .forEach(name -> function.put(name, whole.get(name)));
        return function;
    }
}
