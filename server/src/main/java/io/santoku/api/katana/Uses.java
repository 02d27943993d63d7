package io.santoku.api.katana;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.ComponentUse.Hold;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Subnets;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Collects the resources that slices hold on registered entries, in the predecessor's form.
record Uses(ComponentUse use, Subnets subnets) {
    private static final String TENANT = "tenant";
    private static final String ACCOUNT = "account";

    /// Returns the tenants on a cloud, by the slice or shared subnet that holds them.
    Map<String, Object> tenants(ComponentId vim) {
        return names(vim, TENANT);
    }

    /// Returns the cloud accounts at an orchestrator, by the slice or shared subnet that holds them.
    Map<String, Object> accounts(ComponentId nfvo) {
        var accounts = new LinkedHashMap<String, Object>();
        byHolder(nfvo, ACCOUNT).forEach(accounts::put);
        return accounts;
    }

    /// Returns the slices with transport through a controller.
    Map<String, Object> transports(ComponentId wim) {
        var slices = new LinkedHashMap<String, Object>();
        use.slicesUsing(wim).forEach(slice -> slices.put(slice, slice));
        return slices;
    }

    /// Returns the slices that are made of a function.
    List<String> ofFunction(String id) {
        return use.slicesUsingFunction(id);
    }

    /// Returns the slices that share an instance of a function, by the id of the instance.
    Map<String, Object> sharingLists(String function) {
        var lists = new LinkedHashMap<String, Object>();
        for (SliceSubnet subnet : subnets.all()) {
            if (subnet.functionId().equals(function)) {
                lists.put(
                        subnet.id().value(),
                        subnet.users().stream().map(SliceId::value).toList());
            }
        }
        return lists;
    }

    /// Returns the ids of the entries at a location.
    static <T> List<String> at(String location, Repository<T> repository, Function<T, String> id) {
        var selection = new Selection(Map.of(Filter.LOCATION, location), 0, Selection.EVERYTHING.limit());
        return repository.list(selection).entries().stream()
                .map(Entry::item)
                .map(id)
                .toList();
    }

    private Map<String, Object> names(ComponentId component, String kind) {
        var names = new LinkedHashMap<String, Object>();
        byHolder(component, kind).forEach((holder, held) -> names.put(holder, held.getFirst()));
        return names;
    }

    private Map<String, List<String>> byHolder(ComponentId component, String kind) {
        var byHolder = new LinkedHashMap<String, List<String>>();
        for (Hold hold : use.holds(component)) {
            if (hold.kind().equals(kind)) {
                byHolder.computeIfAbsent(hold.holder(), _ -> new ArrayList<>()).add(hold.name());
            }
        }
        return byHolder;
    }
}
