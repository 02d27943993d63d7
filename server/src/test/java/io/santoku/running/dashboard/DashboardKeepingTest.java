package io.santoku.running.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DashboardDriver;
import io.santoku.driver.DashboardDriver.Dashboard;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DashboardKeepingTest {
    private final Wall wall = new Wall();
    private final Notes notes = new Notes();
    private final List<Dashboard> wanted = new ArrayList<>();
    private final DashboardKeeping keeping = new DashboardKeeping(wall, notes, () -> wanted);

    @Test
    void what_is_as_it_should_be_is_left_alone() {
        wanted.add(board("one", "First"));
        keeping.round();
        keeping.round();

        assertThat(wall.calls).containsExactly("put one");
    }

    @Test
    void what_changed_is_written_again_and_what_is_left_over_goes() {
        wanted.add(board("one", "First"));
        wanted.add(board("two", "First"));
        keeping.round();
        wanted.clear();
        wanted.add(board("two", "Second"));
        wall.calls.clear();

        keeping.round();

        assertThat(wall.calls).containsExactly("remove one", "put two");
        assertThat(notes.prints()).containsOnlyKeys("two");
    }

    @Test
    void what_could_not_be_written_is_written_later() {
        wall.isDown = true;
        wanted.add(board("one", "First"));
        keeping.round();
        assertThat(wall.there).isEmpty();

        wall.isDown = false;
        keeping.round();

        assertThat(wall.there).containsOnlyKeys("one");
    }

    @Test
    void what_was_perhaps_written_is_removed_with_its_slice() {
        wall.isDown = true;
        wanted.add(board("one", "First"));
        keeping.round();
        wanted.clear();
        wall.isDown = false;

        keeping.round();

        assertThat(wall.calls).containsExactly("put one", "remove one");
        assertThat(notes.prints()).isEmpty();
    }

    private static Dashboard board(String uid, String title) {
        return new Dashboard(uid, title, List.of(), List.of());
    }

    private static final class Wall implements DashboardDriver {
        final Map<String, Dashboard> there = new TreeMap<>();
        final List<String> calls = new ArrayList<>();
        boolean isDown;

        @Override
        public String fingerprint(Dashboard dashboard) {
            return dashboard.toString();
        }

        @Override
        public void put(Dashboard dashboard) {
            call("put " + dashboard.uid());
            there.put(dashboard.uid(), dashboard);
        }

        @Override
        public void remove(String uid) {
            call("remove " + uid);
            there.remove(uid);
        }

        private void call(String call) {
            calls.add(call);
            if (isDown) {
                throw new DriverException(call, new DriverFault.Unavailable("down"));
            }
        }
    }

    private static final class Notes implements DashboardRecords {
        private final Map<String, String> prints = new TreeMap<>();

        @Override
        public Map<String, String> prints() {
            return Map.copyOf(prints);
        }

        @Override
        public void put(String uid, String print) {
            prints.put(uid, print);
        }

        @Override
        public void drop(String uid) {
            prints.remove(uid);
        }
    }
}
