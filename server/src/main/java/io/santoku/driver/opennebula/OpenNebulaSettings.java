package io.santoku.driver.opennebula;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverType;
import io.santoku.driver.SettingDescription;
import io.santoku.driver.SettingDescription.Form;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The settings of an OpenNebula: their descriptions, and those that this driver reads from `config`.
record OpenNebulaSettings(Map<String, String> config) {
    /// The treatment of machines, networks, images and the like that an orchestrator left in a group: `keep` or
    /// `remove`.
    static final String LEFTOVERS = "leftovers";

    /// The cluster whose hosts are used, by its number.
    static final String CLUSTER = "cluster";

    /// The interface of the hosts on which orchestrators make networks; only orchestrators read it.
    static final String INTERFACE = "phydev";

    static final DriverType TYPE = new DriverType(
            ComponentKind.VIM,
            "opennebula",
            "An OpenNebula cloud, release 7.0, over XML-RPC; held to its documentation, not tried on a real one.",
            Stream.of(
                            List.of(SettingDescription.required(
                                    "authUrl", Form.URL, "The XML-RPC interface, with or without /RPC2.")),
                            login(),
                            DriverType.trustWithSecrets(),
                            own())
                    .flatMap(List::stream)
                    .toList());

    private static final String NUMBER = "-?\\d{1,9}";

    OpenNebulaSettings {
        config = Map.copyOf(config);
    }

    boolean removesLeftovers() {
        return config.getOrDefault(LEFTOVERS, "keep").equals("remove");
    }

    /// The only cluster whose hosts are used; empty where all are.
    OptionalInt cluster() {
        String cluster = config.getOrDefault(CLUSTER, "-1");
        if (!cluster.matches(NUMBER)) {
            throw new DriverException(
                    "read the settings",
                    new Rejected("config.%s must be the number of a cluster, not %s".formatted(CLUSTER, cluster)));
        }
        int number = Integer.parseInt(cluster);
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static List<SettingDescription> login() {
        return List.of(
                SettingDescription.required(
                        "credentials.username", Form.TEXT, "The user as whom we log in, a member of oneadmin."),
                SettingDescription.secret("credentials.password", "The password of this user."),
                SettingDescription.required(
                        "credentials.project", Form.TEXT, "A group of this user; nothing is done with it."));
    }

    private static List<SettingDescription> own() {
        return List.of(
                SettingDescription.choice(
                        config(LEFTOVERS),
                        List.of("keep", "remove"),
                        "What becomes of machines, networks and images that an orchestrator left in a group."),
                SettingDescription.optional(
                        config(CLUSTER),
                        Form.TEXT,
                        "-1",
                        "The number of the cluster whose hosts are used; -1: all hosts."),
                SettingDescription.optional(
                        config(INTERFACE),
                        Form.TEXT,
                        null,
                        "The interface of the hosts on which orchestrators make networks; left out: they make none."),
                SettingDescription.optional(
                        config("infrastructure_monitoring"),
                        Form.TEXT,
                        null,
                        "The exporter at which Prometheus reads the figures of its hosts, host:port; left out: none."),
                SettingDescription.choice(
                        config(Vim.NFVO_LOGIN),
                        List.of(Vim.PROJECT_USER, Vim.ADMINISTRATOR),
                        "Which login orchestrators get for a group."));
    }

    private static String config(String member) {
        return "config." + member;
    }
}
