package io.santoku.api.katana.slices;

import io.santoku.api.katana.WholeFunctions;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads slices with all that belongs to them, each as of one moment.
final class SliceReader {
    private static final int MOST_CHANGES = 20;

    private final Stores stores;
    private final Shown shown;

    /// What is stored.
    record Stores(
            Slices slices, Subnets subnets, OperationLog operations, Registry registry, Transactions transactions) {}

    /// What is shown of others in the document of a slice.
    record Shown(WholeFunctions functions, Failings failings) {}

    SliceReader(Stores stores, Shown shown) {
        this.stores = stores;
        this.shown = shown;
    }

    Optional<WholeSlice> find(SliceId id) {
        return stores.transactions().atOneMoment(() -> stores.slices().find(id).map(this::whole));
    }

    private WholeSlice whole(Slice slice) {
        return new WholeSlice(
                slice,
                history(slice),
                Holdings.of(stores.slices().held(slice.id())),
                shared(slice.id()),
                registered(slice),
                failing(slice.id()));
    }

    /// The changes are of interest only where one of them left a network service behind that is not there any more.
    private History history(Slice slice) {
        Order order = order(slice).map(Order::of).orElseThrow();
        boolean isSettled = slice.outline().sites().stream().noneMatch(ServiceSite::stopped);
        return new History(
                order,
                isSettled
                        ? List.of()
                        : recorded(slice.id(), OperationKind.MODIFY, MOST_CHANGES)
                                .map(Order::of)
                                .toList());
    }

    private Optional<Recorded> order(Slice slice) {
        return stores.operations()
                .find(slice.operation())
                .filter(latest -> latest.operation().kind() == OperationKind.ORDER)
                .or(() -> recorded(slice.id(), OperationKind.ORDER, 1).findFirst());
    }

    private Stream<Recorded> recorded(SliceId slice, OperationKind kind, int most) {
        var query = new OperationLog.Query(slice, null, kind, null, most);
        return stores.operations().list(query).stream()
                .flatMap(found -> stores.operations().find(found.id()).stream());
    }

    private Map<SubnetId, SharedPart> shared(SliceId slice) {
        var shared = new LinkedHashMap<SubnetId, SharedPart>();
        for (SliceSubnet subnet : stores.subnets().usedBy(slice)) {
            Holdings holdings = Holdings.of(stores.slices().held(subnet.id()));
            shared.put(subnet.id(), new SharedPart(subnet, holdings));
        }
        return shared;
    }

    private Registered registered(Slice slice) {
        var documents = new LinkedHashMap<String, Map<String, Object>>();
        for (String id : slice.outline().functions()) {
            shown.functions().find(id).ifPresent(document -> documents.put(id, document));
        }
        return new Registered(stores.registry().snapshot(), documents);
    }

    private Set<String> failing(SliceId slice) {
        return shown.failings().of(slice).stream().map(NsId::value).collect(Collectors.toUnmodifiableSet());
    }
}
