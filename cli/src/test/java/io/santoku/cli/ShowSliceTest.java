package io.santoku.cli;

import static io.santoku.cli.Answers.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShowSliceTest {
    private static final String HEALTHY = """
        slice embb: Running, in-sync, healthy

        id:               11111111-2222-3333-4444-555555555555
        S-NSSAI:          1-00000a
        generation:       5G
        isolation:        0
        coverage:         edge1
        functions:        core-5g, gnb-1
        connections:      core core-5g with radio gnb-1
        created:          2026-11-22 10:00:00
        running since:    2026-11-22 10:00:08
        on failure:       rollback
        heal:             report
        NEST attributes:  1 enforced, 2 recorded; each with -o wide

        Latest operation
        id:          op-1
        kind:        order
        state:       succeeded
        steps:       14 of 14
        created:     2026-11-22 10:00:00
        started:     2026-11-22 10:00:01
        ended:       2026-11-22 10:00:08
        took:        7.12 s
        on failure:  rollback

        Network services
        NETWORK SERVICE  LOCATION  VIM      VCPU  MIB   GIB  INSTANCES  REMARKS
        amf              core      core-a   2     2048  10   1
        upf              edge1     edge1-b  4     4096  20   2          1 restart, opti…

        Shared subnets
        KEY       SUBNET
        core/amf  99999999-0000-4000-8000-000000000009

        Descriptors
        KEY        NSD     NFVO  FUNCTION
        core/amf   amf-ns  osm   core-5g
        edge1/upf  upf-ns  osm   gnb-1

        Ids
        KEY        ID
        core/amf   aaaaaaaa-0000-3000-8000-00000000000a
        edge1/upf  bbbbbbbb-0000-3000-8000-00000000000b

        Sharing of functions
        FUNCTION  SHARED           WHY
        core-5g   yes, by up to 3  isolation 0 allows it
        gnb-1     no               it is no function to share

        only with -o json or yaml: operation.timeline, design.placement, nest, links
        """;

    private static final String FAILED = """
        slice embb: Failed, in-sync, degraded

        error: A step failed
          Network Service upf failed to start on NFVO osm: no host has 4 vCPU left, and
            none will be free before the others are gone
          fault: Rejected at nfvo/osm, POST /osm/nslcm/v1/ns_instances: BROKEN
          step: create ns/edge1/upf
          see /problems/step-failed on the server
        taken back: 1 resource: tenant/edge1-b

        id:               11111111-2222-3333-4444-555555555555
        status:           Failed - create ns/edge1/upf: BROKEN
        S-NSSAI:          1
        generation:       5G
        isolation:        0
        coverage:         edge1
        functions:        core-5g, gnb-1
        connections:      core core-5g with radio gnb-1
        created:          2026-11-22 10:00:00
        on failure:       rollback
        heal:             report
        NEST attributes:  1 enforced, 2 recorded; each with -o wide

        Latest operation
        id:               op-1
        kind:             order
        state:            failed
        steps:            2 of 4
        took:             2.50 s
        asked for leaks:  0 left, checked 7 places

        Network services without a place
        KEY        NETWORK SERVICE  NSD     LOCATION  OPTIONAL
        core/amf   amf              amf-ns  core      no
        edge1/upf  upf              upf-ns  edge1     no

        Sharing of functions
        FUNCTION  SHARED           WHY
        core-5g   yes, by up to 3  isolation 0 allows it
        gnb-1     no               it is no function to share

        only with -o json or yaml: problem.status, problem.instance, design.placement,
            nest, links
        """;

    private static final String WITH_LEFTOVERS = """
        slice embb: Error, out-of-sync, degraded

        error: A step failed
          Network Service upf failed to start on NFVO osm: no host has 4 vCPU left, and
            none will be free before the others are gone
          fault: Rejected at nfvo/osm, POST /osm/nslcm/v1/ns_instances: BROKEN
          step: create ns/edge1/upf
          see /problems/step-failed on the server
        taken back: 2 resources: tenant/edge1-b, account/edge1-b/osm
        left behind: ns/edge1/upf
        warning: TLS of vim/edge1-b is not verified

        Failing
        NETWORK SERVICE  LOCATION  SINCE
        core/amf         core      2026-11-22 11:00:00

        Out of sync
        RESOURCE       COMPONENT   WHAT         IS  IS TO BE  TITLE
        tenant/core-a  vim/core-a  quota.vcpus  2   4         tenant on core-a

        Found left when components were asked
        RESOURCE      COMPONENT  DETAIL
        ns/edge1/upf  nfvo/osm   its instance is there, in state BROKEN

        Components that were asked and did not answer
        RESOURCE     COMPONENT  DETAIL
        transport/w  wim/w      does not answer

        Left out
        NETWORK SERVICE  LOCATION  REASON
        cache            edge1     no VIM has room

        id:               11111111-2222-3333-4444-555555555555
        status:           Error - create ns/edge1/upf: BROKEN; left behind: ns/edge1/upf
        S-NSSAI:          1
        generation:       5G
        isolation:        0
        coverage:         edge1
        functions:        core-5g, gnb-1
        connections:      core core-5g with radio gnb-1
        created:          2026-11-22 10:00:00
        NEST attributes:  1 enforced, 2 recorded; each with -o wide

        Latest operation
        id:               op-1
        kind:             order
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

        Network services
        NETWORK SERVICE  LOCATION  VIM      VCPU  MIB   GIB  INSTANCES  REMARKS
        amf              core      core-a   2     2048  10   1
        upf              edge1     edge1-b  4     4096  20   2          1 restart, opti…

        Shared subnets
        KEY       SUBNET
        core/amf  99999999-0000-4000-8000-000000000009

        Descriptors
        KEY        NSD     NFVO  FUNCTION
        core/amf   amf-ns  osm   core-5g
        edge1/upf  upf-ns  osm   gnb-1

        Ids
        KEY        ID
        core/amf   aaaaaaaa-0000-3000-8000-00000000000a
        edge1/upf  bbbbbbbb-0000-3000-8000-00000000000b

        Sharing of functions
        FUNCTION  SHARED           WHY
        core-5g   yes, by up to 3  isolation 0 allows it
        gnb-1     no               it is no function to share

        Other
        energy.watts:  3, 4
        energy.of:     none
        tags:          none

        only with -o json or yaml: problem.status, problem.instance, operation.timeline,
            design.placement, links
        """;

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_healthy_slice_says_so_first_and_then_where_it_is() {
        assertThat(slice(Shown.HEALTHY_SLICE)).isEqualTo(HEALTHY);
    }

    @Test
    void a_failed_slice_says_why_before_all_else() {
        assertThat(slice(Shown.FAILED_SLICE)).isEqualTo(FAILED);
    }

    @Test
    void a_slice_with_leftovers_names_them_and_what_differs_and_fails() {
        assertThat(slice(Shown.SLICE_WITH_LEFTOVERS)).isEqualTo(WITH_LEFTOVERS);
        assertThat(Ran.against(server, "slice", "show", ID).err()).isEqualTo("""
            hint: see what would be done with 'santoku slice heal --plan 11111111-2222-3333-4444-555555555555'
            hint: what is left is taken up again by itself; give it up with 'santoku slice rm --force'
            """);
    }

    private String slice(String answer) {
        server.on("GET /v1/slices/" + ID, 200, answer);
        server.on("GET /v1/slices?limit=500&name=embb", 200, StubServer.list(answer));
        return Shown.at(80, server, "slice", "show", "embb");
    }
}
