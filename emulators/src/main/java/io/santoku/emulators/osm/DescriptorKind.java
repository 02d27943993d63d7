package io.santoku.emulators.osm;

import java.util.Locale;
import java.util.Set;

/// The differences between the two kinds of descriptors: names, paths, and the fields that each release accepts.
enum DescriptorKind {
    VNFD(
            "vnfd",
            "/osm/vnfpkgm/v1/vnf_packages",
            "id name short-name description vendor version logo vdu kdu k8s-cluster "
                    + "connection-point mgmt-interface internal-vld ip-profiles scaling-group-descriptor "
                    + "vnf-configuration monitoring-param placement-groups",
            "id provider product-name software-version version description product-info-name "
                    + "vnfm-info mgmt-cp ext-cpd int-virtual-link-desc vdu kdu k8s-cluster k8s-cluster-nets "
                    + "virtual-compute-desc virtual-storage-desc sw-image-desc df"),
    NSD(
            "nsd",
            "/osm/nsd/v1/ns_descriptors",
            "id name short-name description vendor version logo constituent-vnfd vld ip-profiles "
                    + "vnffgd monitoring-param ns-configuration scaling-group-descriptor",
            "id name designer version description vnfd-id nested-nsd-id pnfd-id sapd "
                    + "virtual-link-desc df ns-configuration vnffgd");

    private final String root;
    private final String path;
    private final String fieldsOfR8;
    private final String fieldsOfR19;

    DescriptorKind(String root, String path, String fieldsOfR8, String fieldsOfR19) {
        this.root = root;
        this.path = path;
        this.fieldsOfR8 = fieldsOfR8;
        this.fieldsOfR19 = fieldsOfR19;
    }

    String root() {
        return root;
    }

    String path() {
        return path;
    }

    Set<String> fields(Release release) {
        return Set.of((release == Release.R8 ? fieldsOfR8 : fieldsOfR19).split(" "));
    }

    /// The name of a state: those of NSDs have the prefix `nsd`, those of VNFDs have none.
    String prefixed(String state) {
        return this == VNFD ? state : "nsd" + state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
    }
}
