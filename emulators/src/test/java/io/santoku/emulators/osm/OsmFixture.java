package io.santoku.emulators.osm;

import io.santoku.emulators.http.Direct;
import io.santoku.emulators.http.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// An OSM with a small catalogue, a clock that is told to go on, and a cloud that remembers its servers.
final class OsmFixture {
    static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    new VnfdSpec("small-vnfd", List.of(new VduSpec("vm", 2, 2, 2048, 10))),
                    new VnfdSpec("large-vnfd", List.of(new VduSpec("vm", 1, 64, 2048, 10)))),
            List.of(new KnfdSpec("chart-knfd", List.of("stable/chart"))),
            List.of(
                    new NsdSpec("small-ns", "Small", List.of("small-vnfd")),
                    new NsdSpec("large-ns", "Large", List.of("large-vnfd")),
                    new NsdSpec("chart-ns", "Chart", List.of("chart-knfd"))));

    final ManualClock clock = new ManualClock();
    final Cloud cloud = new Cloud();
    final EmulatedOsm osm;

    /// Takes machines of up to 32 vCPUs.
    static final class Cloud implements ComputeHost {
        private final Set<String> servers = new ConcurrentSkipListSet<>();

        @Override
        public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
            if (vcpus > 32) {
                throw new NoCapacity("No valid host was found.");
            }
            servers.add(place.tenant() + "/" + serverName);
        }

        @Override
        public void destroy(Place place, String serverName) {
            servers.remove(place.tenant() + "/" + serverName);
        }

        Set<String> servers() {
            return new TreeSet<>(servers);
        }
    }

    OsmFixture(Release release) {
        var login = new Login("admin", "test-password", "admin");
        osm = new EmulatedOsm(new EmulatedOsm.Setup(release, login, CATALOGUE, 1), OsmSettings.DEFAULTS, cloud, clock);
    }

    OsmFixture() {
        this(Release.R19);
    }

    Direct stranger() {
        return Direct.to(osm);
    }

    Direct client() {
        return stranger().with("authorization", "Bearer " + token());
    }

    String token() {
        return stranger().post("/osm/admin/v1/tokens", """
            {"username": "admin", "password": "test-password", "project_id": "admin"}\
            """).at("/id");
    }

    String account(String name) {
        return client().post("/osm/admin/v1/vim_accounts", accountBody(name)).at("/id");
    }

    static String accountBody(String name) {
        return """
            {"name": "%s", "vim_type": "openstack", "vim_url": "http://127.0.0.1:5000/v3", "vim_user": "u",
             "vim_password": "test-password", "vim_tenant_name": "tenant"}\
            """.formatted(name);
    }

    String nsd(String id) {
        return client().get("/osm/nsd/v1/ns_descriptors?id=" + id).at("/0/_id");
    }

    String nsBody(String name, String nsdId, String account) {
        return """
            {"nsName": "%s", "nsdId": "%s", "vimAccountId": "%s"}\
            """.formatted(name, nsd(nsdId), account);
    }

    /// Orders a service in one step; its id.
    String order(String name, String nsdId, String account) {
        return client().post("/osm/nslcm/v1/ns_instances_content", nsBody(name, nsdId, account))
                .at("/id");
    }

    Direct.Result ns(String id) {
        return client().get("/osm/nslcm/v1/ns_instances/" + id);
    }

    void bootTime(Duration time) {
        osm.configure(osm.settings().withBootTime(time));
    }
}
