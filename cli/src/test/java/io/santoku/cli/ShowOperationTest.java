package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShowOperationTest {
    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_running_operation_says_how_far_it_is() {
        assertThat(operation(Shown.RUNNING_OPERATION)).isEqualTo("""
            operation op-1: order running, 7 of 14 steps

            not followed: retry, refused 2026-11-22 10:00:05: it does not ask

            id:          op-1
            kind:        order
            slice:       11111111-2222-3333-4444-555555555555
            state:       running
            steps:       7 of 14
            created:     2026-11-22 10:00:00
            started:     2026-11-22 10:00:01
            on failure:  rollback

            only with -o json or yaml: timeline
            """);
    }

    @Test
    void a_failed_operation_says_what_is_left_of_it() {
        assertThat(operation(Shown.FAILED_OPERATION)).isEqualTo("""
            operation op-1: order failed, 1 left behind

            error: A step failed
              Network Service upf failed to start on NFVO osm: no host has 4 vCPU left, and
                none will be free before the others are gone
              fault: Rejected at nfvo/osm, POST /osm/nslcm/v1/ns_instances: BROKEN
              step: create ns/edge1/upf
              see /problems/step-failed on the server
            taken back: 2 resources: tenant/edge1-b, account/edge1-b/osm
            left behind: ns/edge1/upf

            Found left when components were asked
            RESOURCE      COMPONENT  DETAIL
            ns/edge1/upf  nfvo/osm   its instance is there, in state BROKEN

            Components that were asked and did not answer
            RESOURCE     COMPONENT  DETAIL
            transport/w  wim/w      does not answer

            id:               op-1
            kind:             order
            slice:            11111111-2222-3333-4444-555555555555
            state:            failed
            steps:            9 of 14
            created:          2026-11-22 10:00:00
            started:          2026-11-22 10:00:01
            ended:            2026-11-22 10:02:06
            took:             2 min 5 s
            left behind:      1
            taken up again:   3
            on failure:       rollback
            asked for leaks:  1 left (ns/edge1/upf at nfvo/osm), checked 7 places

            only with -o json or yaml: problem.status, problem.instance, timeline
            """);
    }

    @Test
    void what_a_forced_deletion_abandoned_is_listed() {
        assertThat(operation(Shown.FORCED_OPERATION)).startsWith("""
            operation op-2: force-delete succeeded, 1 left behind

            Abandoned: still outside, and not remembered
            RESOURCE        COMPONENT    NAME THERE    TITLE              WHY
            tenant/edge1-b  vim/edge1-b  santoku-1111  Tenant on edge1-b  it does not answer

            id:           op-2
            kind:         force-delete
            slice:        11111111-2222-3333-4444-555555555555
            state:        succeeded
            steps:        9 of 10
            took:         2.50 s
            left behind:  1
            instruction:  cancel, pending
            """);
    }

    @Test
    void an_operation_that_asks_says_how_it_is_answered() {
        server.on(
                "GET /v1/operations/op-1",
                200,
                "{\"id\":\"op-1\",\"kind\":\"order\",\"state\":\"asking\",\"answers\":[\"retry\",\"cancel\"]}");
        assertThat(Ran.against(server, "operation", "show", "op-1")).isEqualTo(new Ran(0, """
            operation op-1: order asking

            asks how to go on: retry, cancel

            id:     op-1
            kind:   order
            state:  asking
            """, """
                hint: answer with 'santoku operation retry op-1'
                hint: answer with 'santoku operation cancel op-1'
                """));
    }

    private String operation(String answer) {
        server.on("GET /v1/operations/op-1", 200, answer);
        return Shown.at(80, server, "operation", "show", "op-1");
    }
}
