package io.santoku.driver.openstack;

import io.santoku.inventory.Vim;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The settings of a cloud beside its address and login: the members of its `config` that this driver reads.
record CloudSettings(Map<String, String> config) {
    /// The region whose services are used; needed only where there are several.
    static final String REGION = "region";

    /// Which of the addresses of a service is called: `public`, `internal` or `admin`.
    static final String INTERFACE = "interface";

    /// The domain of the administrator, by its name.
    static final String USER_DOMAIN = "user_domain_name";

    /// The domain of the administrator's project, in which projects are made, by its name.
    static final String PROJECT_DOMAIN = "project_domain_name";

    /// The sources from which machines of a slice can be reached: `inside` (from each other), or address ranges.
    static final String INGRESS = "ingress";

    /// The treatment of machines, networks, volumes and the like that an orchestrator left in a project: `keep` or
    /// `remove`.
    static final String LEFTOVERS = "leftovers";

    private static final String INSIDE = "inside";

    CloudSettings {
        config = Map.copyOf(config);
    }

    static CloudSettings of(Vim vim) {
        return new CloudSettings(vim.config());
    }

    /// Empty where the operator named none.
    String region() {
        return config.getOrDefault(REGION, "");
    }

    String face() {
        return config.getOrDefault(INTERFACE, "public");
    }

    /// The address ranges from which machines can be reached, besides from each other.
    List<String> ingress() {
        return Stream.of(config.getOrDefault(INGRESS, INSIDE).split("[,\\s]+"))
                .filter(range -> !range.isEmpty() && !range.equals(INSIDE))
                .distinct()
                .sorted()
                .toList();
    }

    boolean removesLeftovers() {
        return config.getOrDefault(LEFTOVERS, "keep").equals("remove");
    }
}
