package io.santoku.running.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.store.TestDatabase;
import io.santoku.store.alert.JdbcAlertBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Patient patient = new Patient();
    private final JdbcAlertBook book = new JdbcAlertBook(DATABASE.client());
    private final Alerts alerts =
            new Alerts(book, patient::find, DATABASE.storage().transactions(), patient);

    @BeforeEach
    void forget() {
        DATABASE.client()
                .sql("TRUNCATE alert, failing_service, service_failure, policy_decision")
                .update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private AlertResult hearOf(String label, String value) {
        Map<String, String> labels = new HashMap<>(patient.labels());
        labels.put(label, value);
        return alerts.process(
                new Alert("f00d", Objects.requireNonNull(labels.get("alertname")), Patient.START, true, labels));
    }

    @Test
    void a_service_fails_until_its_alert_is_resolved() {
        assertThat(alerts.process(patient.alert(0, true))).isEqualTo(AlertResult.FAILING);
        assertThat(book.of(Patient.ID))
                .containsExactly(
                        new FailingNetworkService(Patient.ID, patient.service(), "upf@edge1", "edge-1", Patient.START));
        assertThat(book.all()).containsOnlyKeys(Patient.ID);

        assertThat(alerts.process(patient.alert(0, false))).isEqualTo(AlertResult.RESOLVED);
        assertThat(book.of(Patient.ID)).isEmpty();
        assertThat(book.all()).isEmpty();
        assertThat(patient.news()).containsExactly("failing edge-1", "well");
    }

    @Test
    void what_is_told_again_is_ignored() {
        alerts.process(patient.alert(0, true));
        assertThat(alerts.process(patient.alert(0, true))).isEqualTo(AlertResult.REPEATED);
        alerts.process(patient.alert(0, false));
        assertThat(alerts.process(patient.alert(0, false))).isEqualTo(AlertResult.REPEATED);
        assertThat(alerts.process(patient.alert(0, true))).isEqualTo(AlertResult.REPEATED);

        assertThat(patient.news()).containsExactly("failing edge-1", "well");
    }

    @Test
    void an_end_that_overtakes_its_beginning_wins() {
        assertThat(alerts.process(patient.alert(0, false))).isEqualTo(AlertResult.REPEATED);
        assertThat(alerts.process(patient.alert(0, true))).isEqualTo(AlertResult.REPEATED);
        assertThat(book.of(Patient.ID)).isEmpty();
    }

    @Test
    void a_later_alert_shows_that_the_end_of_an_earlier_one_was_missed() {
        alerts.process(patient.alert(0, true));

        assertThat(alerts.process(patient.alert(60, true))).isEqualTo(AlertResult.FAILING);
        assertThat(book.of(Patient.ID))
                .extracting(FailingNetworkService::since)
                .containsExactly(Patient.START.plusSeconds(60));
        assertThat(alerts.process(patient.alert(60, false))).isEqualTo(AlertResult.RESOLVED);
    }

    @Test
    void a_restart_ends_the_error_while_the_alert_goes_on() {
        alerts.process(patient.alert(0, true));
        alerts.changed(Patient.ID);
        assertThat(book.of(Patient.ID)).hasSize(1);

        patient.restart();
        alerts.changed(Patient.ID);
        alerts.changed(Patient.ID);

        assertThat(book.of(Patient.ID)).isEmpty();
        assertThat(alerts.process(patient.alert(0, true))).isEqualTo(AlertResult.REPEATED);
        assertThat(alerts.process(patient.alert(0, false))).isEqualTo(AlertResult.REPEATED);
        assertThat(patient.news()).containsExactly("failing edge-1", "well");
    }

    @Test
    void a_stop_ends_the_error_too() {
        alerts.process(patient.alert(0, true));
        patient.stop();
        alerts.changed(Patient.ID);

        assertThat(book.of(Patient.ID)).isEmpty();
        assertThat(patient.news()).containsExactly("failing edge-1", "well");
    }

    @Test
    void two_alerts_about_one_service_are_one_failure() {
        alerts.process(patient.alert(0, true));
        var other = new Alert("beef", "NSFailing", Patient.START, true, patient.labels());

        assertThat(alerts.process(other)).isEqualTo(AlertResult.REPEATED);
        assertThat(alerts.process(patient.alert(0, false))).isEqualTo(AlertResult.REPEATED);
        assertThat(book.of(Patient.ID)).hasSize(1);
    }

    @Test
    void what_is_about_nothing_known_is_ignored() {
        assertThat(hearOf("alertname", "DiskFull")).isEqualTo(AlertResult.IGNORED);
        assertThat(hearOf("slice_id", "none")).isEqualTo(AlertResult.IGNORED);
        assertThat(hearOf("ns_name", "ns__none__edge_1")).isEqualTo(AlertResult.IGNORED);
        assertThat(hearOf("ns_name", "")).isEqualTo(AlertResult.IGNORED);
        assertThat(hearOf("ns_name", patient.service().value())).isEqualTo(AlertResult.IGNORED);
        assertThat(patient.news()).isEmpty();
    }

    @Test
    void what_was_over_long_ago_is_forgotten() {
        alerts.process(patient.alert(0, true));
        alerts.process(patient.alert(0, false));
        DATABASE.client()
                .sql("UPDATE alert SET received_at = now() - interval '31 days'")
                .update();

        alerts.process(patient.alert(60, true));

        assertThat(DATABASE.client()
                        .sql("SELECT count(*) FROM alert")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
