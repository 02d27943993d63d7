package io.santoku.api.katana.slices;

import io.santoku.api.katana.Epoch;
import io.santoku.api.katana.WholeFunctions;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.DeletionWishes;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads slices with all data that belongs to them, each as of one moment.
final class SliceReader {
    private final Stores stores;
    private final Shown shown;

    /// The stores to read from.
    record Stores(
            Slices slices, Subnets subnets, OperationLog operations, Registry registry, Transactions transactions) {}

    /// The data of other packages in the document of a slice.
    record Shown(WholeFunctions functions, FailingNetworkServices errors, DeletionWishes wishes) {}

    SliceReader(Stores stores, Shown shown) {
        this.stores = stores;
        this.shown = shown;
    }

    Optional<WholeSlice> find(SliceId id) {
        return stores.transactions().atOneMoment(() -> stores.slices().find(id).map(this::whole));
    }

    /// Returns the short forms of all slices, oldest first.
    List<Map<String, Object>> briefs() {
        Set<SliceId> failing = shown.errors().all().keySet();
        Set<SliceId> leaving = shown.wishes().all().keySet();
        return stores.slices().briefs().stream()
                .map(slice -> brief(
                        slice,
                        leaving.contains(slice.id())
                                ? Status.LEAVING
                                : Status.of(slice.standing(), failing.contains(slice.id()))))
                .toList();
    }

    private static Map<String, Object> brief(Slices.Brief slice, String status) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("_id", slice.id().value());
        brief.put("name", slice.name());
        brief.put("created_at", Epoch.seconds(slice.createdAt()));
        brief.put("status", status);
        return brief;
    }

    private WholeSlice whole(Slice slice) {
        return new WholeSlice(
                slice,
                order(slice).map(Order::of).orElseThrow(),
                HeldResources.of(stores.slices().held(slice.id())),
                shared(slice.id()),
                registered(slice),
                failing(slice.id()),
                shown.wishes().all().containsKey(slice.id()));
    }

    private Optional<Recorded> order(Slice slice) {
        return stores.operations()
                .find(slice.operation())
                .filter(latest -> latest.operation().kind() == OperationKind.ORDER)
                .or(() -> earlier(slice.id()));
    }

    private Optional<Recorded> earlier(SliceId slice) {
        var orders = OperationLog.Query.all().of(slice).of(OperationKind.ORDER).first(1);
        return stores.operations().list(orders).stream()
                .findFirst()
                .flatMap(order -> stores.operations().find(order.id()));
    }

    private Map<SubnetId, SharedPart> shared(SliceId slice) {
        var shared = new LinkedHashMap<SubnetId, SharedPart>();
        for (SliceSubnet subnet : stores.subnets().usedBy(slice)) {
            HeldResources holdings = HeldResources.of(stores.slices().held(subnet.id()));
            shared.put(subnet.id(), new SharedPart(subnet, holdings));
        }
        return shared;
    }

    private RegisteredDocuments registered(Slice slice) {
        var documents = new LinkedHashMap<String, Map<String, Object>>();
        for (String id : slice.outline().functions()) {
            shown.functions().find(id).ifPresent(document -> documents.put(id, document));
        }
        return new RegisteredDocuments(stores.registry().snapshot(), documents);
    }

    private Set<String> failing(SliceId slice) {
        return shown.errors().of(slice).stream()
                .map(error -> error.service().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
