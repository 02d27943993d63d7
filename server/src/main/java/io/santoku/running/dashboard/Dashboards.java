package io.santoku.running.dashboard;

import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.running.HeldService;
import io.santoku.running.ObservedServices;
import io.santoku.running.ServiceRecords;
import io.santoku.running.dashboard.SliceDashboard.Machines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Describes the dashboards that should exist now: one for all slices, and one for each slice that has run.
public final class Dashboards {
    private final Registry registry;
    private final Slices slices;
    private final ServiceRecords records;

    public Dashboards(Registry registry, Slices slices, ServiceRecords records) {
        this.registry = registry;
        this.slices = slices;
        this.records = records;
    }

    /// The inventory and the records that all dashboards are built from.
    private record Found(
            Map<HeldService.Place, HeldService> services,
            Map<ComponentId, String> cloudTypes,
            Map<String, ComponentId> transports,
            Map<ComponentId, Wim> controllers) {}

    /// All of them.
    public List<Dashboard> all() {
        Found found = look();
        var boards = new ArrayList<Dashboard>();
        boards.add(OverviewDashboard.DASHBOARD);
        slices.list(Slices.Query.all()).stream()
                .filter(slice -> slice.standing().runningAt() != null)
                .map(slice -> SliceDashboard.of(slice.id(), machines(slice, found), isFlowMeasured(slice, found)))
                .forEach(boards::add);
        return boards;
    }

    private Found look() {
        Inventory inventory = registry.snapshot();
        return new Found(
                records.all().stream().collect(Collectors.toMap(HeldService::place, Function.identity())),
                inventory.all(Vim.class).stream().collect(Collectors.toMap(Vim::id, Vim::type)),
                records.transports(),
                inventory.all(Wim.class).stream().collect(Collectors.toMap(Wim::id, Function.identity())));
    }

    private static List<Machines> machines(Slice slice, Found found) {
        var machines = new ArrayList<Machines>();
        for (ServiceSite site : slice.outline().sites()) {
            HeldService service = found.services().get(ObservedServices.place(slice.id(), site));
            String type = found.cloudTypes().get(site.vim());
            if (service != null && type != null) {
                machines.add(new Machines(type, project(slice, site), service.machines()));
            }
        }
        return machines;
    }

    /// The end of the name of the cloud project that contains the machines.
    private static String project(Slice slice, ServiceSite site) {
        return site.subnet() == null ? slice.id().value() : site.subnet().value() + "_shared";
    }

    private static boolean isFlowMeasured(Slice slice, Found found) {
        return Optional.ofNullable(found.transports().get(slice.id().value()))
                .map(found.controllers()::get)
                .filter(wim -> wim.monitoringUrl() != null)
                .isPresent();
    }
}
