package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Maps the paths of the northbound API to their handlers.
final class OsmRoutes {
    private final Router router = new Router();
    private final Tokens tokens;

    OsmRoutes(Tokens tokens) {
        this.tokens = tokens;
    }

    Router router() {
        return router;
    }

    OsmRoutes session() {
        Map<String, Object> version = Maps.of("version", "7.0.1.post23+g1234567", "date", "2020-04-17");
        open("GET", "/osm/version", _ -> Answer.ok(version));
        open("POST", "/osm/admin/v1/tokens", tokens::issue);
        secured("DELETE", "/osm/admin/v1/tokens/{id}", request -> tokens.revoke(request.pathValue("id")));
        return this;
    }

    OsmRoutes accounts(Accounts accounts, Predicate<String> inUse) {
        for (String path : List.of("/osm/admin/v1/vim_accounts", "/osm/admin/v1/vims")) {
            secured("POST", path, accounts::create);
            secured("GET", path, accounts::list);
            secured("GET", path + "/{id}", accounts::one);
            secured("PATCH", path + "/{id}", accounts::change);
            secured("DELETE", path + "/{id}", request -> accounts.delete(request, inUse));
        }
        return this;
    }

    OsmRoutes vnfds(Descriptors vnfds) {
        descriptors(vnfds, "/osm/vnfpkgm/v1/vnf_packages", _ -> {}, "There is at least one VNF using this descriptor");
        secured("PUT", "/osm/vnfpkgm/v1/vnf_packages/{id}/package_content", request -> vnfds.fill(request, _ -> {}));
        secured("GET", "/osm/vnfpkgm/v1/vnf_packages/{id}/package_content", vnfds::text);
        secured("GET", "/osm/vnfpkgm/v1/vnf_packages/{id}/vnfd", vnfds::text);
        return this;
    }

    OsmRoutes nsds(Descriptors nsds, Descriptors vnfds, Release release) {
        Soundness sound = nsd -> mustKnow(nsd, vnfds, release);
        descriptors(nsds, "/osm/nsd/v1/ns_descriptors", sound, "There is at least one NS using this descriptor");
        secured("PUT", "/osm/nsd/v1/ns_descriptors/{id}/nsd_content", request -> nsds.fill(request, sound::check));
        secured("GET", "/osm/nsd/v1/ns_descriptors/{id}/nsd_content", nsds::text);
        secured("GET", "/osm/nsd/v1/ns_descriptors/{id}/nsd", nsds::text);
        return this;
    }

    OsmRoutes services(NsEndpoints services) {
        String instances = "/osm/nslcm/v1/ns_instances";
        secured("POST", instances, services::create);
        secured("GET", instances, services::list);
        secured("GET", instances + "/{id}", services::one);
        secured("DELETE", instances + "/{id}", services::delete);
        secured("POST", instances + "/{id}/instantiate", services::instantiate);
        secured("POST", instances + "/{id}/terminate", services::terminate);
        secured("POST", instances + "_content", services::createAndInstantiate);
        secured("GET", instances + "_content", services::list);
        secured("GET", instances + "_content/{id}", services::one);
        secured("DELETE", instances + "_content/{id}", services::terminateAndDelete);
        for (String path : List.of("/osm/nslcm/v1/vnf_instances", "/osm/nslcm/v1/vnfrs")) {
            secured("GET", path, services::vnfs);
            secured("GET", path + "/{id}", services::vnf);
        }
        secured("GET", "/osm/nslcm/v1/ns_lcm_op_occs", services::operations);
        secured("GET", "/osm/nslcm/v1/ns_lcm_op_occs/{id}", services::operation);
        return this;
    }

    /// Adds collections that are always empty here, and by which clients distinguish releases.
    OsmRoutes features(Release release) {
        Function<Request, Answer> nothing = _ -> Answer.ok(List.of());
        secured("GET", "/osm/admin/v1/k8sclusters", nothing);
        secured("GET", "/osm/admin/v1/wim_accounts", nothing);
        if (release == Release.R19) {
            secured("GET", "/osm/k8scluster/v1/clusters", nothing);
            secured("GET", "/osm/admin/v1/vca", nothing);
        }
        return this;
    }

    /// A check of an uploaded descriptor against the others; throws the refusal.
    @FunctionalInterface
    private interface Soundness {
        void check(Map<String, Object> content);
    }

    private void descriptors(Descriptors descriptors, String path, Soundness sound, String inUse) {
        secured("GET", path, descriptors::list);
        secured("POST", path, _ -> descriptors.reserve());
        secured("GET", path + "/{id}", descriptors::one);
        secured("DELETE", path + "/{id}", request -> descriptors.delete(request, inUse));
        secured("GET", path + "_content", descriptors::list);
        secured("POST", path + "_content", request -> descriptors.upload(request, sound::check));
        secured("GET", path + "_content/{id}", descriptors::one);
        secured("DELETE", path + "_content/{id}", request -> descriptors.delete(request, inUse));
    }

    private static void mustKnow(Map<String, Object> nsd, Descriptors vnfds, Release release) {
        for (Topology.Member member : Topology.members(nsd)) {
            if (vnfds.byId(member.vnfdId()).isEmpty()) {
                throw OsmError.conflict("Descriptor error at %s='%s' references a non existing vnfd"
                        .formatted(
                                release == Release.R8 ? "'constituent-vnfd':'vnfd-id-ref'" : "'vnfd-id'",
                                member.vnfdId()));
            }
        }
    }

    private void open(String method, String template, Function<Request, Answer> work) {
        router.on(method, template, request -> Dialect.reply(request, () -> work.apply(request)));
    }

    private void secured(String method, String template, Function<Request, Answer> work) {
        open(method, template, request -> {
            tokens.check(request);
            return work.apply(request);
        });
    }
}
