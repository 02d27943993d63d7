package io.santoku.driver;

import java.util.List;

/// Writes and removes dashboards in one place. Every method may be repeated and throws [DriverException].
public interface DashboardDriver {
    /// Identifies the content that would be written: a dashboard that was written with the same fingerprint needs no
    /// writing.
    String fingerprint(Dashboard dashboard);

    /// Writes the dashboard over any that has its identity.
    void put(Dashboard dashboard);

    /// Removes the dashboard of this identity; succeeds when there is none.
    void remove(String uid);

    /// A dashboard: its identity (at most 40 characters), its title, the tags by which it is found, and its panels.
    record Dashboard(String uid, String title, List<String> tags, List<Panel> panels) {
        public Dashboard {
            tags = List.copyOf(tags);
            panels = List.copyOf(panels);
        }
    }

    /// A part of a dashboard.
    sealed interface Panel {
        /// The title above it.
        String title();

        /// Its place on the grid.
        Place place();
    }

    /// A place on a grid of 24 columns.
    record Place(int x, int y, int width, int height) {}

    /// A table with a row for each series of `query`: the label that names the row, and the meaning of the value.
    record StateTable(String title, Place place, String query, Column column, List<Meaning> meanings) implements Panel {
        public StateTable {
            meanings = List.copyOf(meanings);
        }
    }

    /// The label that names a row, and the heading of its column.
    record Column(String label, String heading) {}

    /// The text and the tone in which a value is shown.
    record Meaning(int value, String words, Tone tone) {}

    /// The kind of state that a value stands for, which decides its colour.
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

    /// A list of the dashboards with a tag.
    record Directory(String title, Place place, String tag) implements Panel {}
}
