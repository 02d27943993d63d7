package io.santoku.running.dashboard;

import io.santoku.driver.DashboardDriver;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DriverException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reconciles the existing dashboards with the wanted ones in periodic rounds: a later round repeats the writes that
/// failed in an earlier one. No slice ever waits for it.
public final class DashboardKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(DashboardKeeping.class);

    private final DashboardDriver driver;
    private final DashboardRecords records;
    private final Supplier<List<Dashboard>> wanted;
    private boolean isTrouble;

    /// `wanted` supplies the dashboards that should exist now.
    public DashboardKeeping(DashboardDriver driver, DashboardRecords records, Supplier<List<Dashboard>> wanted) {
        this.driver = driver;
        this.records = records;
        this.wanted = wanted;
    }

    /// Writes new and changed dashboards and removes superfluous ones; stops at the first fault.
    public void round() {
        Map<String, String> there = records.prints();
        var kept = new LinkedHashMap<String, Dashboard>();
        wanted.get().forEach(dashboard -> kept.put(dashboard.uid(), dashboard));
        var over = new ArrayList<>(there.keySet());
        over.removeAll(kept.keySet());
        try {
            over.forEach(this::remove);
            kept.values().forEach(dashboard -> write(dashboard, there.get(dashboard.uid())));
            settle();
        } catch (DriverException fault) {
            trouble(fault);
        }
    }

    /// Records the dashboard before writing it, so that it will be removed some day even if the answer to the write is
    /// lost.
    private void write(Dashboard dashboard, @Nullable String print) {
        String current = driver.fingerprint(dashboard);
        if (!current.equals(print)) {
            records.put(dashboard.uid(), "");
            driver.put(dashboard);
            records.put(dashboard.uid(), current);
        }
    }

    private void remove(String uid) {
        driver.remove(uid);
        records.drop(uid);
    }

    private void trouble(DriverException fault) {
        if (!isTrouble) {
            LOG.warn("dashboards wait: {}", fault.getMessage());
        }
        isTrouble = true;
    }

    private void settle() {
        if (isTrouble) {
            LOG.info("dashboards are up to date again");
        }
        isTrouble = false;
    }
}
