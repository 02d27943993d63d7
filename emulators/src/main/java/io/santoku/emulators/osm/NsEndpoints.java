package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The endpoints of `nslcm/v1`.
final class NsEndpoints {
    private static final String PATH = "/osm/nslcm/v1/";
    private static final Schema CREATE = new Schema(
            List.of("nsName", "nsdId", "vimAccountId"),
            Set.of(
                    "nsDescription",
                    "vnf",
                    "vld",
                    "wimAccountId",
                    "additionalParamsForNs",
                    "additionalParamsForVnf",
                    "ssh_keys",
                    "timeout_ns_deploy",
                    "placement-engine",
                    "placement-constraints",
                    "k8s-namespace",
                    "config-units",
                    "netsliceInstanceId",
                    "nsConfigTemplateId",
                    "lcmOperationType",
                    "nsInstanceId"),
            Set.of("nsdId", "vimAccountId"));
    private static final Schema TERMINATE = new Schema(
            List.of(),
            Set.of(
                    "autoremove",
                    "timeout_ns_terminate",
                    "skip_terminate_primitives",
                    "lcmOperationType",
                    "nsInstanceId"),
            Set.of());

    private final Release release;
    private final NetworkServices services;
    private final Descriptors nsds;
    private final Predicate<String> accountExists;

    NsEndpoints(Release release, NetworkServices services, Descriptors nsds, Predicate<String> accountExists) {
        this.release = release;
        this.services = services;
        this.nsds = nsds;
        this.accountExists = accountExists;
    }

    Answer create(Request request) {
        NetworkService service = created(request);
        Map<String, Object> body = Maps.of("id", service.id());
        if (release == Release.R19) {
            body.put("_id", service.id());
        }
        return new Answer(201, body).at(PATH + "ns_instances/" + service.id());
    }

    Answer createAndInstantiate(Request request) {
        NetworkService service = created(request);
        try {
            NsOperation operation = instantiated(service, service.params());
            return new Answer(201, Maps.of("id", service.id(), "nslcmop_id", operation.id()))
                    .at(PATH + "ns_instances_content/" + service.id());
        } catch (OsmError e) {
            services.forget(service);
            throw e;
        }
    }

    Answer instantiate(Request request) {
        NetworkService service = required(request);
        Map<String, Object> params = Dialect.members(request);
        CREATE.check(params);
        Map<String, Object> body = Maps.of("id", instantiated(service, params).id());
        return operationStarted(release == Release.R19 ? Maps.plus(body, "nsName", service.name()) : body);
    }

    Answer terminate(Request request) {
        NetworkService service = required(request);
        Map<String, Object> params = Dialect.members(request);
        TERMINATE.check(params);
        return operationStarted(
                Maps.of("id", services.terminate(service, params).id()));
    }

    Answer list(Request request) {
        Instant now = services.now();
        Filter filter = Filter.of(request);
        return Answer.ok(filter.apply(services.all()
                .filter(service -> filter.admits("name", service.name())) // most lists filter by one name
                .map(service -> NsView.of(service, now))));
    }

    Answer one(Request request) {
        return Answer.ok(NsView.of(required(request), services.now()));
    }

    Answer delete(Request request) {
        NetworkService service = required(request);
        if (!forced(request) && service.instantiatedAt(services.now())) {
            throw OsmError.conflict(("nsr '%s' cannot be deleted because it is in 'INSTANTIATED' state."
                            + " Launch 'terminate' operation first; or force deletion")
                    .formatted(service.id()));
        }
        services.forget(service);
        return Answer.noContent();
    }

    Answer terminateAndDelete(Request request) {
        NetworkService service = required(request);
        if (forced(request) || !service.instantiatedAt(services.now())) {
            services.forget(service);
            return Answer.noContent();
        }
        NsOperation operation = services.terminate(service, Maps.of("autoremove", true));
        return Answer.accepted(Maps.of("_id", operation.id()));
    }

    Answer vnfs(Request request) {
        Instant now = services.now();
        String wanted = request.queryValue("nsr-id-ref").orElse("");
        Stream<NetworkService> owners = wanted.isEmpty() ? services.all() : services.find(wanted).stream();
        return Answer.ok(Filter.of(request).apply(owners.flatMap(owner -> VnfView.of(owner, now))));
    }

    Answer vnf(Request request) {
        String id = request.pathValue("id");
        Instant now = services.now();
        return Answer.ok(services.all()
                .flatMap(service -> service.vnfs().stream()
                        .filter(vnf -> vnf.id().equals(id))
                        .map(vnf -> VnfView.of(vnf, service, now)))
                .findFirst()
                .orElseThrow(() -> OsmError.notFound("vnfrs", id)));
    }

    Answer operations(Request request) {
        String wanted = request.queryValue("nsInstanceId").orElse("");
        Stream<NetworkService> owners = wanted.isEmpty() ? services.all() : services.find(wanted).stream();
        return Answer.ok(Filter.of(request).apply(owners.flatMap(this::operations)));
    }

    Answer operation(Request request) {
        String id = request.pathValue("id");
        Instant now = services.now();
        return Answer.ok(services.all()
                .flatMap(service -> service.fate().operations().stream()
                        .filter(operation -> operation.id().equals(id))
                        .map(operation -> OperationView.of(operation, service, now)))
                .findFirst()
                .orElseThrow(() -> OsmError.notFound("nslcmops", id)));
    }

    private Stream<Map<String, Object>> operations(NetworkService service) {
        Instant now = services.now();
        return service.fate().operations().stream().map(operation -> OperationView.of(operation, service, now));
    }

    private NetworkService created(Request request) {
        Map<String, Object> params = Dialect.members(request);
        CREATE.check(params);
        String key = String.valueOf(params.get("nsdId"));
        Descriptor nsd = nsds.find(key).filter(Descriptor::onBoard).orElseThrow(() -> OsmError.notFound("nsds", key));
        return services.create(nsd, params);
    }

    private NsOperation instantiated(NetworkService service, Map<String, Object> params) {
        String account = String.valueOf(params.get("vimAccountId"));
        if (!accountExists.test(account)) {
            throw new OsmError(400, "Invalid vimAccountId='%s' not present for the project".formatted(account));
        }
        return services.instantiate(service, params);
    }

    private NetworkService required(Request request) {
        String id = request.pathValue("id");
        return services.find(id).orElseThrow(() -> OsmError.notFound("nsrs", id));
    }

    private static Answer operationStarted(Map<String, Object> body) {
        return Answer.accepted(body).at(PATH + "ns_lcm_op_occs/" + body.get("id"));
    }

    private static boolean forced(Request request) {
        return request.queryValue("FORCE").filter("true"::equalsIgnoreCase).isPresent();
    }
}
