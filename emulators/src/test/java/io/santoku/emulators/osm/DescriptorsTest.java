package io.santoku.emulators.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
    private static final String NSDS = "/osm/nsd/v1/ns_descriptors";
    private static final String VNFDS = "/osm/vnfpkgm/v1/vnf_packages";
    private static final String VNFD_R19 = """
        vnfd:
          id: probe-vnfd
          product-name: probe
          mgmt-cp: mgmt
          vdu:
          - id: vm
            virtual-compute-desc: c
            virtual-storage-desc: [s]
          virtual-compute-desc:
          - id: c
            virtual-cpu: {num-virtual-cpu: 3}
            virtual-memory: {size: 1.5}
          virtual-storage-desc:
          - {id: s, size-of-storage: 7}
          df:
          - id: default-df
            instantiation-level:
            - id: default
              vdu-level: [{vdu-id: vm, number-of-instances: 2}]
        """;
    private static final String VNFD_R8 = """
        vnfd:vnfd-catalog:
          vnfd:
          - id: probe-vnfd
            name: probe
            mgmt-interface: {cp: mgmt}
            vdu:
            - id: vm
              count: 2
              vm-flavor: {vcpu-count: 3, memory-mb: 1536, storage-gb: 7}
        """;

    private final OsmFixture world = new OsmFixture();
    private final OsmFixture old = new OsmFixture(Release.R8);

    private static Direct.Result upload(OsmFixture osm, String path, String yaml) {
        return osm.client().with("content-type", "application/yaml").post(path + "_content", yaml);
    }

    @Test
    void the_catalogue_takes_the_shape_of_release_19() {
        var vnfd = world.client().get(VNFDS + "?id=small-vnfd").json().path(0);
        assertThat(vnfd.at("/virtual-compute-desc/0/virtual-cpu/num-virtual-cpu")
                        .asInt())
                .isEqualTo(2);
        assertThat(vnfd.at("/virtual-compute-desc/0/virtual-memory/size").asDouble())
                .isEqualTo(2.0);
        assertThat(vnfd.at("/virtual-storage-desc/0/size-of-storage").asInt()).isEqualTo(10);
        assertThat(vnfd.path("onboardingState").asString()).isEqualTo("ONBOARDED");
        var nsd = world.client().get(NSDS + "?id=small-ns").json().path(0);
        assertThat(nsd.at("/df/0/vnf-profile/0/vnfd-id").asString()).isEqualTo("small-vnfd");
        assertThat(nsd.path("nsdOnboardingState").asString()).isEqualTo("ONBOARDED");
    }

    @Test
    void the_catalogue_takes_the_shape_of_release_8_with_wide_numbers_as_text() {
        var vnfd = old.client().get(VNFDS + "?id=small-vnfd").json().path(0);
        assertThat(vnfd.at("/vdu/0/vm-flavor/vcpu-count").isInt()).isTrue();
        assertThat(vnfd.at("/vdu/0/vm-flavor/memory-mb").isString()).isTrue();
        assertThat(old.client().get(NSDS + "?id=small-ns").at("/0/constituent-vnfd/0/vnfd-id-ref"))
                .isEqualTo("small-vnfd");
    }

    @Test
    void both_shapes_mean_the_same_machines() {
        assertThat(Topology.vdus(DescriptorText.content(VNFD_R19, DescriptorKind.VNFD, Release.R19)))
                .isEqualTo(Topology.vdus(DescriptorText.content(VNFD_R8, DescriptorKind.VNFD, Release.R8)))
                .containsExactly(new VduSpec("vm", 2, 3, 1536, 7));
    }

    @Test
    void an_upload_is_on_board_once() {
        Direct.Result first = upload(world, VNFDS, VNFD_R19);
        assertThat(first.status()).isEqualTo(201);
        assertThat(world.client().get(VNFDS + "/" + first.at("/id")).at("/id")).isEqualTo("probe-vnfd");
        Direct.Result again = upload(world, VNFDS, VNFD_R19);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).isEqualTo("vnfd with id 'probe-vnfd' already exists for this project");
        assertThat(world.osm.inventory().toString()).isEqualTo("{vnf_packages=[probe-vnfd]}");
    }

    @Test
    void release_8_answers_wide_numbers_as_text() {
        String id = upload(old, VNFDS, VNFD_R8).at("/id");
        assertThat(old.client().get(VNFDS + "/" + id).json().at("/vdu/0/vm-flavor/memory-mb"))
                .hasToString("\"1536\"");
    }

    @Test
    void the_other_shape_is_refused() {
        Direct.Result answer = upload(world, VNFDS, VNFD_R8);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("Unsupported descriptor format");
    }

    @Test
    void unknown_fields_are_refused() {
        assertThat(upload(world, VNFDS, VNFD_R19.replace("product-name", "colour"))
                        .at("/detail"))
                .endsWith("a key that did not exist (colour)");
    }

    @Test
    void an_nsd_needs_its_vnfds() {
        Direct.Result answer = upload(world, NSDS, """
            nsd:
              nsd:
              - id: probe-ns
                name: probe
                df: [{id: default, vnf-profile: [{id: "1", vnfd-id: nobody}]}]
            """);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail"))
                .isEqualTo("Descriptor error at 'vnfd-id'='nobody' references a non existing vnfd");
    }

    @Test
    void a_descriptor_in_use_cannot_be_deleted() {
        String ns = world.order("service", "small-ns", world.account("edge"));
        assertThat(world.client().delete(NSDS + "/" + world.nsd("small-ns")).status())
                .isEqualTo(409);
        world.client().delete("/osm/nslcm/v1/ns_instances_content/" + ns);
        assertThat(world.client().delete(NSDS + "/" + world.nsd("small-ns")).status())
                .isEqualTo(204);
        String vnfd = world.client().get(VNFDS + "?id=large-vnfd").at("/0/_id");
        assertThat(world.client().delete(VNFDS + "/" + vnfd).status()).isEqualTo(409);
    }

    @Test
    void an_upload_in_two_steps_works_too() {
        String id = world.client().post(VNFDS, "{}").at("/id");
        assertThat(world.client().get(VNFDS + "/" + id).at("/_admin/onboardingState"))
                .isEqualTo("CREATED");
        Direct.Result filled = world.client()
                .with("content-type", "application/yaml")
                .send("PUT", VNFDS + "/" + id + "/package_content", VNFD_R19);
        assertThat(filled.status()).isEqualTo(204);
        assertThat(world.client().get(VNFDS + "/" + id).at("/id")).isEqualTo("probe-vnfd");
    }

    @Test
    void the_text_comes_back_as_text_only() {
        String id = upload(world, VNFDS, VNFD_R19).at("/id");
        assertThat(world.client()
                        .with("accept", "text/plain")
                        .get(VNFDS + "/" + id + "/vnfd")
                        .text())
                .isEqualTo(VNFD_R19);
        assertThat(world.client().get(VNFDS + "/" + id + "/vnfd").status()).isEqualTo(406);
    }

    @Test
    void packages_are_unpacked() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(tarEntry("probe/", ""));
            out.write(tarEntry("probe/probe_vnfd.yaml", VNFD_R19));
            out.write(new byte[1024]);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("probe/probe_vnfd.yaml"));
            out.write(VNFD_R19.replace("probe-vnfd", "zipped-vnfd").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(uploaded("application/gzip", gzip.toByteArray())).isEqualTo(201);
        assertThat(uploaded("application/zip", zip.toByteArray())).isEqualTo(201);
        assertThat(world.osm.inventory().toString()).contains("probe-vnfd, zipped-vnfd");
    }

    private int uploaded(String type, byte[] archive) {
        return world.client()
                .with("content-type", type)
                .send("POST", VNFDS + "_content", archive)
                .status();
    }

    private static byte[] tarEntry(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] entry = new byte[512 + (content.length + 511) / 512 * 512];
        byte[] title = name.getBytes(StandardCharsets.US_ASCII);
        byte[] size = "%011o\0".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(title, 0, entry, 0, title.length);
        System.arraycopy(size, 0, entry, 124, size.length);
        System.arraycopy(content, 0, entry, 512, content.length);
        return entry;
    }
}
