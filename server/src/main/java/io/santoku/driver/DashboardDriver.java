package io.santoku.driver;

import java.util.List;

/// Shows dashboards in one place. Every verb may be repeated and throws [DriverException].
public interface DashboardDriver {
    /// What tells this dashboard, as it would be written, from any other: one that is there with the same print needs
    /// no writing.
    String fingerprint(Dashboard dashboard);

    /// Writes the dashboard over whatever has its identity.
    void put(Dashboard dashboard);

    /// Takes the dashboard of this identity away; succeeds when there is none.
    void remove(String uid);

    /// A dashboard: its identity (at most 40 characters), what it is called and found by, and what it shows.
    record Dashboard(String uid, String title, List<String> tags, List<Panel> panels) {
        public Dashboard {
            tags = List.copyOf(tags);
            panels = List.copyOf(panels);
        }
    }

    /// A part of a dashboard.
    sealed interface Panel {
        /// What stands above it.
        String title();

        /// Where it is.
        Place place();
    }

    /// A place on a grid of 24 columns.
    record Place(int x, int y, int width, int height) {}

    /// A row for each series of `query`: its label `label` under the title `heading`, and its value in words.
    record StateTable(String title, Place place, String query, Column column, List<Meaning> meanings) implements Panel {
        public StateTable {
            meanings = List.copyOf(meanings);
        }
    }

    /// The label that names a row, and what its column is called.
    record Column(String label, String heading) {}

    /// What a value means.
    record Meaning(int value, String words, Tone tone) {}

    /// How a state is to be taken.
    enum Tone {
        GOOD,
        BUSY,
        ENDING,
        BAD,
        OVER
    }

    /// Series over time, each named by its label `label`.
    record Chart(String title, Place place, List<String> queries, String label) implements Panel {
        public Chart {
            queries = List.copyOf(queries);
        }
    }

    /// One number.
    record Figure(String title, Place place, String query) implements Panel {}

    /// The dashboards with a tag.
    record Directory(String title, Place place, String tag) implements Panel {}
}
