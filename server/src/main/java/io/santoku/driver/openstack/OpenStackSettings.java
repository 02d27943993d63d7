package io.santoku.driver.openstack;

import io.santoku.driver.DriverType;
import io.santoku.driver.SettingDescription;
import io.santoku.driver.SettingDescription.Form;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.stream.Stream;

/// Describes the settings of an OpenStack cloud. A setting that the driver reads and that is not described here is
/// refused at registration.
final class OpenStackSettings {
    static final DriverType TYPE = new DriverType(
            ComponentKind.VIM,
            "openstack",
            "An OpenStack cloud, from Stein on, over Keystone, Nova, Neutron and Placement.",
            Stream.of(
                            List.of(SettingDescription.required(
                                    "authUrl", Form.URL, "Keystone's address, with or without /v3.")),
                            DriverType.login(),
                            DriverType.trustWithSecrets(),
                            own())
                    .flatMap(List::stream)
                    .toList());

    private OpenStackSettings() {}

    private static List<SettingDescription> own() {
        return List.of(
                SettingDescription.optional(
                        config(CloudSettings.REGION),
                        Form.TEXT,
                        null,
                        "The region whose services are used; left out: the only one of the catalogue."),
                SettingDescription.choice(
                        config(CloudSettings.INTERFACE),
                        List.of("public", "internal", "admin"),
                        "Which addresses of the catalogue are called."),
                SettingDescription.optional(
                        config(CloudSettings.USER_DOMAIN),
                        Form.TEXT,
                        null,
                        "The domain of the user as whom we log in; left out: the one with the id default."),
                SettingDescription.optional(
                        config(CloudSettings.PROJECT_DOMAIN),
                        Form.TEXT,
                        null,
                        "The domain of its project, in which tenants are made; left out: the one with the id default."),
                SettingDescription.optional(
                        config(CloudSettings.INGRESS),
                        Form.NETWORKS,
                        "inside",
                        "From where machines of a slice are reached: inside (from each other), or address ranges."),
                SettingDescription.choice(
                        config(CloudSettings.LEFTOVERS),
                        List.of("keep", "remove"),
                        "What becomes of machines, networks and volumes that an orchestrator left in a tenant."),
                SettingDescription.optional(
                        config("infrastructure_monitoring"),
                        Form.TEXT,
                        null,
                        "The exporter at which Prometheus reads the figures of its hosts, host:port; left out: none."),
                SettingDescription.choice(
                        config(Vim.NFVO_LOGIN),
                        List.of(Vim.PROJECT_USER, Vim.ADMINISTRATOR),
                        "Which login orchestrators get for a tenant."));
    }

    private static String config(String member) {
        return "config." + member;
    }
}
