package io.santoku.emulators.ems;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatedEmsTest {
    private static String message(String slice, String radioLocation) {
        return """
            {"slice_id": "%s", "core": {"ns": [{"name": "core-ns", "location": "core"}], "pnf": []},
             "radio": {"ns": [], "pnf": [{"name": "gnb", "location": "%s"}]}, "slice_sla": {}}\
            """.formatted(slice, radioLocation);
    }

    @ParameterizedTest
    @CsvSource({"AMARISOFT, /slice, /slice/s1", "OPEN5GS, /slice/s1, /slice/s1", "TEST, /, /s1"})
    void each_dialect_takes_and_ends_slices_at_its_own_paths(EmsDialect dialect, String orders, String slice) {
        var ems = new EmulatedEms(dialect);
        Direct client = Direct.to(ems);
        assertThat(client.post(orders, message("s1", "edge1")).status()).isEqualTo(201);
        assertThat(client.post(orders, message("s1", "edge2")).status()).isEqualTo(201);
        assertThat(client.post(orders, message("s1", "edge2")).status()).isEqualTo(201);
        assertThat(ems.messages("s1")).hasSize(2);
        assertThat(ems.inventory().toString())
                .isEqualTo("{radio_configurations=[s1: core to edge1, s1: core to edge2]}");
        assertThat(client.get(slice).json()).hasSize(2);
        assertThat(client.delete(slice).status()).isEqualTo(204);
        assertThat(client.delete(slice).status()).isEqualTo(404);
        assertThat(ems.inventory()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AMARISOFT, /slice, /slice/s1", "OPEN5GS, /slice/s1, /slice/s1", "TEST, /, /s1"})
    void one_that_does_not_show_its_messages_takes_and_ends_them_all_the_same(
            EmsDialect dialect, String orders, String slice) {
        Direct client = Direct.to(new EmulatedEms(dialect, false));
        assertThat(client.post(orders, message("s1", "edge1")).status()).isEqualTo(201);
        assertThat(client.get(slice).status()).isEqualTo(405);
        assertThat(client.delete(slice).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void what_another_dialect_would_take_is_not_found(EmsDialect dialect) {
        var ems = new EmulatedEms(dialect);
        assertThat(Direct.to(ems).post("/elsewhere/x/y", message("s1", "edge1")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"slice_id\": \"s1\"}", "{\"slice_id\": \"\", \"core\": {}}"})
    void what_is_no_message_is_refused(String body) {
        var ems = new EmulatedEms(EmsDialect.AMARISOFT);
        assertThat(Direct.to(ems).post("/slice", body).status()).isEqualTo(400);
        assertThat(ems.inventory()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2", "other"})
    void a_message_for_another_slice_than_the_path_says_is_refused(String slice) {
        var ems = new EmulatedEms(EmsDialect.OPEN5GS);
        assertThat(Direct.to(ems)
                        .post("/slice/" + slice, message("s1", "edge1"))
                        .status())
                .isEqualTo(400);
    }
}
