package io.santoku.api.katana;

import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.SettingDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides which members of component documents may be stored and shown as they were given. It lists only names that
/// are known to hold no secret: any other member may be a password under a name of the client's own.
final class OpenMembers {
    private static final Set<String> OWN = Set.of(
            "id",
            "name",
            "type",
            "description",
            "location",
            "version",
            "auth_url",
            "username",
            "admin_project_name",
            "nfvousername",
            "nfvoip",
            "tenantname",
            "url",
            "monitoring-url",
            "infrastructure_monitoring",
            "ca_cert",
            "certificateAuthority");

    /// The members that OSM accepts in the `config` of a cloud account, which clients copy into their documents.
    private static final Set<String> OF_OSM = Set.of(
            "APIversion",
            "availability_zone",
            "dataplane_net_vlan_range",
            "dataplane_physical_net",
            "management_network_id",
            "management_network_name",
            "microversion",
            "multisegment_vlan_range",
            "project_domain_id",
            "project_domain_name",
            "region_name",
            "security_groups",
            "user_domain_id",
            "user_domain_name",
            "vim_type",
            "volume_type");

    private final Set<String> names;

    OpenMembers(DriverTypes types) {
        var open = new HashSet<>(OWN);
        open.addAll(OF_OSM);
        types.all().stream()
                .map(DriverType::config)
                .flatMap(List::stream)
                .filter(setting -> !setting.secret())
                .map(SettingDescription::member)
                .forEach(open::add);
        this.names = Set.copyOf(open);
    }

    /// Whether a value under this name may be shown.
    boolean has(String name) {
        return names.contains(name);
    }
}
