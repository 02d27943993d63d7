package io.santoku.emulators.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NetworkServicesTest {
    private static final String NS = "/osm/nslcm/v1/ns_instances";
    private static final String CONTENT = "/osm/nslcm/v1/ns_instances_content";
    private static final String OPERATIONS = "/osm/nslcm/v1/ns_lcm_op_occs";
    private final OsmFixture world = new OsmFixture();

    @Test
    void a_service_made_in_two_steps_goes_from_created_to_ready() {
        world.bootTime(Duration.ofSeconds(10));
        String body = world.nsBody("one", "small-ns", world.account("edge"));
        Direct.Result created = world.client().post(NS, body);
        assertThat(created.status()).isEqualTo(201);
        String id = created.at("/id");
        assertThat(world.ns(id).at("/nsState")).isEqualTo("NOT_INSTANTIATED");
        assertThat(world.ns(id).at("/detailed-status")).isEqualTo("scheduled");
        Direct.Result started = world.client().post(NS + "/" + id + "/instantiate", body);
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.headers()).containsEntry("Location", OPERATIONS + "/" + started.at("/id"));
        assertThat(world.ns(id).at("/currentOperation")).isEqualTo("INSTANTIATING");
        assertThat(world.ns(id).at("/detailed-status")).startsWith("Stage 1/5");
        world.clock.advance(Duration.ofSeconds(9));
        assertThat(world.ns(id).at("/nsState")).isEqualTo("BUILDING");
        assertThat(world.ns(id).at("/detailed-status")).startsWith("Stage 5/5");
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.ns(id).at("/operational-status")).isEqualTo("running");
        assertThat(world.ns(id).at("/config-status")).isEqualTo("configured");
        assertThat(world.client().get(OPERATIONS + "/" + started.at("/id")).at("/operationState"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void a_service_made_in_one_step_answers_201_with_its_operation() {
        Direct.Result answer = world.client().post(CONTENT, world.nsBody("one", "small-ns", world.account("edge")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(world.ns(answer.at("/id")).at("/nsState")).isEqualTo("READY");
        assertThat(world.client()
                        .get(OPERATIONS + "?nsInstanceId=" + answer.at("/id"))
                        .at("/0/id"))
                .isEqualTo(answer.at("/nslcmop_id"));
        assertThat(world.cloud.servers()).containsExactly("tenant/one-1-vm-0", "tenant/one-1-vm-1");
    }

    @Test
    void a_service_of_kubernetes_units_is_refused_since_no_account_has_a_cluster() {
        String account = world.account("edge");
        Direct.Result answer = world.client().post(CONTENT, world.nsBody("one", "chart-ns", account));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).isEqualTo("No k8scluster with requirements='{}' at vim_account=" + account);
        assertThat(world.client().get(CONTENT).json()).isEmpty();
    }

    @Test
    void names_are_not_unique_and_find_what_a_lost_answer_left() {
        String account = world.account("edge");
        world.order("one", "small-ns", account);
        world.order("one", "small-ns", account);
        world.order("two", "small-ns", account);
        assertThat(world.client().get(CONTENT + "?name=one").json()).hasSize(2);
        assertThat(world.client()
                        .get(NS + "?_admin.nsState=INSTANTIATED&name.neq=one")
                        .json())
                .hasSize(1);
        assertThat(world.client().get(NS + "?fields=name").json()).isEmpty();
    }

    @Test
    void a_service_named_to_fail_is_broken_and_says_why() {
        world.osm.configure(world.osm.settings().withFailing("small-ns", "the image is broken"));
        String id = world.order("one", "small-ns", world.account("edge"));
        Direct.Result ns = world.ns(id);
        assertThat(ns.at("/nsState")).isEqualTo("BROKEN");
        assertThat(ns.at("/operational-status")).isEqualTo("failed");
        assertThat(ns.at("/errorDetail")).isEqualTo("the image is broken");
        assertThat(ns.at("/detailed-status"))
                .startsWith("Operation: INSTANTIATING.")
                .endsWith("Detail: the image is broken");
        assertThat(world.client().get(OPERATIONS + "?nsInstanceId=" + id).at("/0/operationState"))
                .isEqualTo("FAILED");
        assertThat(world.client().delete(NS + "/" + id).status()).isEqualTo(409);
    }

    @Test
    void a_service_that_does_not_fit_is_broken_in_the_clouds_words() {
        String id = world.order("one", "large-ns", world.account("edge"));
        assertThat(world.ns(id).at("/errorDetail")).contains("No valid host was found.");
    }

    @Test
    void what_is_wrong_with_an_order_is_said_at_once() {
        String account = world.account("edge");
        String good = world.nsBody("one", "small-ns", account);
        assertThat(world.client().post(NS, good.replace("nsName", "name")).status())
                .isEqualTo(422);
        assertThat(world.client()
                        .post(NS, good.replaceFirst("\\{", "{\"x\": 1, "))
                        .status())
                .isEqualTo(422);
        assertThat(world.client().post(NS, good.replace("\"one\"", "\"o(n)e\"")).status())
                .isEqualTo(422);
        assertThat(world.client().post(NS, good.replace(account, "edge")).status())
                .isEqualTo(422);
        String unknown = UUID.randomUUID().toString();
        assertThat(world.client()
                        .post(NS, good.replace(world.nsd("small-ns"), unknown))
                        .status())
                .isEqualTo(404);
        assertThat(world.osm.inventory()).doesNotContainKey("ns_instances");
    }

    @Test
    void an_unknown_account_shows_at_instantiation_only() {
        String body = world.nsBody("one", "small-ns", UUID.randomUUID().toString());
        assertThat(world.client().post(NS, body).status()).isEqualTo(201);
        assertThat(world.client().post(CONTENT, body).status()).isEqualTo(400);
        assertThat(world.client().get(NS).json()).hasSize(1);
    }

    @Test
    void what_is_instantiated_must_be_terminated_before_it_is_deleted() {
        String id = world.order("one", "small-ns", world.account("edge"));
        String instantiate = NS + "/" + id + "/instantiate";
        assertThat(world.client()
                        .post(instantiate, world.nsBody("one", "small-ns", world.account("core")))
                        .status())
                .isEqualTo(409);
        assertThat(world.client().delete(NS + "/" + id).at("/detail")).contains("Launch 'terminate' operation first");
        assertThat(world.client().post(NS + "/" + id + "/terminate", "{}").status())
                .isEqualTo(202);
        assertThat(world.ns(id).at("/operational-status")).isEqualTo("terminated");
        assertThat(world.cloud.servers()).isEmpty();
        assertThat(world.client().post(NS + "/" + id + "/terminate", "{}").status())
                .isEqualTo(409);
        assertThat(world.client().delete(NS + "/" + id).status()).isEqualTo(204);
        assertThat(world.ns(id).status()).isEqualTo(404);
    }

    @Test
    void a_second_terminate_joins_the_first() {
        world.osm.configure(world.osm.settings().withTerminationTime(Duration.ofSeconds(4)));
        String id = world.order("one", "small-ns", world.account("edge"));
        world.client().post(NS + "/" + id + "/terminate", "{\"autoremove\": true}");
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(world.client().post(NS + "/" + id + "/terminate", "{}").status())
                .isEqualTo(202);
        assertThat(world.ns(id).at("/nsState")).isEqualTo("TERMINATING");
        assertThat(world.client().get(OPERATIONS + "?nsInstanceId=" + id).json())
                .hasSize(3);
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(world.ns(id).status()).isEqualTo(404);
    }

    @Test
    void autoremove_takes_record_and_operations_away() {
        world.osm.configure(world.osm.settings().withTerminationTime(Duration.ofSeconds(4)));
        String id = world.order("one", "small-ns", world.account("edge"));
        Direct.Result answer = world.client().delete(CONTENT + "/" + id);
        assertThat(answer.status()).isEqualTo(202);
        String operation = OPERATIONS + "/" + answer.at("/_id");
        assertThat(world.client().get(operation).at("/operationState")).isEqualTo("PROCESSING");
        assertThat(world.cloud.servers()).isNotEmpty();
        world.clock.advance(Duration.ofSeconds(4));
        assertThat(world.ns(id).status()).isEqualTo(404);
        assertThat(world.client().get(operation).status()).isEqualTo(404);
        assertThat(world.cloud.servers()).isEmpty();
    }

    @Test
    void force_deletes_the_record_and_leaves_the_machines() {
        String id = world.order("one", "small-ns", world.account("edge"));
        assertThat(world.client().delete(NS + "/" + id + "?FORCE=true").status())
                .isEqualTo(204);
        assertThat(world.cloud.servers()).hasSize(2);
    }

    @Test
    void a_killed_service_fails_and_can_be_terminated() {
        String id = world.order("one", "small-ns", world.account("edge"));
        assertThat(world.osm.kill("one", "the host caught fire")).isEqualTo(1);
        assertThat(world.ns(id).at("/operational-status")).isEqualTo("failed");
        assertThat(world.ns(id).at("/errorDetail")).isEqualTo("the host caught fire");
        world.client().delete(CONTENT + "/" + id);
        assertThat(world.ns(id).status()).isEqualTo(404);
    }

    @Test
    void vnf_records_exist_at_once_and_have_addresses_later() {
        world.bootTime(Duration.ofSeconds(10));
        String id = world.order("one", "small-ns", world.account("edge"));
        String vnfs = "/osm/nslcm/v1/vnf_instances?nsr-id-ref=" + id;
        assertThat(world.client().get(vnfs).json().at("/0/ip-address").isNull()).isTrue();
        world.clock.advance(Duration.ofSeconds(5));
        Direct.Result records = world.client().get(vnfs);
        assertThat(records.json()).hasSize(1);
        assertThat(records.at("/0/ip-address")).startsWith("10.");
        assertThat(records.at("/0/vdur/1/name")).isEqualTo("one-1-vm-1");
        assertThat(records.at("/0/vdur/1/ip-address")).isNotEqualTo(records.at("/0/vdur/0/ip-address"));
        assertThat(world.client()
                        .get("/osm/nslcm/v1/vnfrs/" + records.at("/0/_id"))
                        .status())
                .isEqualTo(200);
        assertThat(world.client()
                        .get("/osm/nslcm/v1/vnf_instances?nsr-id-ref=" + UUID.randomUUID())
                        .json())
                .isEmpty();
    }

    @Test
    void a_vnf_can_be_placed_on_another_vim() {
        String other = world.account("core");
        String body = world.nsBody("one", "small-ns", world.account("edge"))
                .replace("}", ", \"vnf\": [{\"member-vnf-index\": \"1\", \"vimAccountId\": \"" + other + "\"}]}");
        String id = world.client().post(CONTENT, body).at("/id");
        assertThat(world.client()
                        .get("/osm/nslcm/v1/vnf_instances?nsr-id-ref=" + id)
                        .at("/0/vim-account-id"))
                .isEqualTo(other);
    }

    @Test
    void a_descriptor_can_have_a_boot_time_of_its_own() {
        world.osm.configure(world.osm.settings().withBootTime("small-ns", Duration.ofSeconds(1)));
        String id = world.order("one", "small-ns", world.account("edge"));
        assertThat(world.ns(id).at("/nsState")).isEqualTo("BUILDING");
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(world.ns(id).at("/nsState")).isEqualTo("READY");
    }

    @Test
    void reset_leaves_nothing() {
        world.order("one", "small-ns", world.account("edge"));
        assertThat(world.osm.inventory()).containsOnlyKeys("ns_instances", "vim_accounts");
        world.osm.reset();
        assertThat(world.osm.inventory()).isEmpty();
        assertThat(world.cloud.servers()).isEmpty();
        assertThat(world.nsd("small-ns")).isNotEmpty();
    }
}
