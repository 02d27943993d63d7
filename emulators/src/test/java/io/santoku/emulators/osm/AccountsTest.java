package io.santoku.emulators.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String ACCOUNTS = "/osm/admin/v1/vim_accounts";
    private final OsmFixture world = new OsmFixture();

    private void accountTime(Duration time, Set<String> refused) {
        world.osm.configure(OsmSettings.DEFAULTS.withAccountTime(time).withRefusedVims(refused));
    }

    private String state(String id) {
        return world.client().get(ACCOUNTS + "/" + id).at("/_admin/operationalState");
    }

    @Test
    void an_account_is_accepted_processed_and_enabled() {
        accountTime(Duration.ofSeconds(2), Set.of());
        Direct.Result answer = world.client().post(ACCOUNTS, OsmFixture.accountBody("edge"));
        assertThat(answer.status()).isEqualTo(202);
        String id = answer.at("/id");
        assertThat(answer.at("/op_id")).isEqualTo(id + ":0");
        assertThat(answer.headers()).containsEntry("Location", ACCOUNTS + "/" + id);
        assertThat(state(id)).isEqualTo("PROCESSING");
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(state(id)).isEqualTo("ENABLED");
        assertThat(world.client().get(ACCOUNTS + "/" + id).at("/_admin/operations/0/operationState"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void an_account_for_a_vim_that_refuses_ends_in_error_and_keeps_its_name() {
        accountTime(Duration.ZERO, Set.of("http://127.0.0.1:5000/v3"));
        String id = world.account("edge");
        assertThat(state(id)).isEqualTo("ERROR");
        assertThat(world.client().get(ACCOUNTS + "/" + id).at("/_admin/detailed-status"))
                .contains("cannot authenticate");
        assertThat(world.client().post(ACCOUNTS, OsmFixture.accountBody("edge")).status())
                .isEqualTo(409);
    }

    @Test
    void the_same_name_again_is_a_conflict() {
        world.account("edge");
        Direct.Result again = world.client().post(ACCOUNTS, OsmFixture.accountBody("edge"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).isEqualTo("name 'edge' already exists for vim_accounts");
        assertThat(again.at("/code")).isEqualTo("CONFLICT");
    }

    @Test
    void missing_and_unknown_members_are_422() {
        assertThat(world.client().post(ACCOUNTS, "{\"name\": \"x\"}").at("/detail"))
                .isEqualTo("Format error ''vim_type' is a required property'");
        String odd = OsmFixture.accountBody("x").replaceFirst("\\{", "{\"colour\": 1, ");
        Direct.Result answer = world.client().post(ACCOUNTS, odd);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("'colour' was unexpected");
    }

    @Test
    void an_account_in_use_cannot_be_deleted() {
        String id = world.account("edge");
        String ns = world.order("service", "small-ns", id);
        Direct.Result refused = world.client().delete(ACCOUNTS + "/" + id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).isEqualTo("There is at least one VNF using this VIM account");
        world.client().delete("/osm/nslcm/v1/ns_instances_content/" + ns);
        assertThat(world.client().delete(ACCOUNTS + "/" + id).status()).isEqualTo(202);
        assertThat(world.client().get(ACCOUNTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void deletion_takes_its_time_too() {
        accountTime(Duration.ofSeconds(2), Set.of());
        String id = world.account("edge");
        world.client().delete(ACCOUNTS + "/" + id);
        assertThat(state(id)).isEqualTo("PROCESSING");
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(world.client().get(ACCOUNTS + "/" + id).status()).isEqualTo(404);
        assertThat(world.osm.inventory()).isEmpty();
    }

    @Test
    void a_change_is_an_operation_of_its_own() {
        String id = world.account("edge");
        Direct.Result answer = world.client().send("PATCH", ACCOUNTS + "/" + id, "{\"description\": \"moved\"}");
        assertThat(answer.at("/op_id")).isEqualTo(id + ":1");
        assertThat(world.client().get(ACCOUNTS + "/" + id).at("/description")).isEqualTo("moved");
    }

    @Test
    void passwords_come_back_unreadable() {
        String id = world.account("edge");
        assertThat(world.client().get(ACCOUNTS + "/" + id).text()).doesNotContain("test-password");
    }

    @Test
    void accounts_are_found_by_name() {
        world.account("edge");
        world.account("core");
        assertThat(world.client().get(ACCOUNTS + "?name=core").json()).hasSize(1);
        assertThat(world.client().get("/osm/admin/v1/vims?name=edge,core").json())
                .hasSize(2);
        assertThat(world.osm.inventory()).containsKey("vim_accounts");
    }
}
