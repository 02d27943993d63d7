package io.santoku.cli;

import io.santoku.cli.view.Terminal;
import java.util.Map;

/// Whole answers of the server for one thing, with every member that there can be; and how they look on a terminal.
final class Shown {
    private static final String DESIGN = """
        {"name":"embb","generation":5,"isolation":0,"coverage":["edge1"],"notSupportedLocations":[],
         "connections":[{"core":"core-5g","radio":"gnb-1"}],"functions":["core-5g","gnb-1"],
         "sharing":{"core-5g":{"shared":true,"maxShared":3,"why":"isolation 0 allows it"},"gnb-1":{"shared":false,"maxShared":0,"why":"it is no function to share"}},
         "networkServices":[{"key":"core/amf","name":"amf","nsdId":"amf-ns","location":"core","optional":false},
           {"key":"edge1/upf","name":"upf","nsdId":"upf-ns","location":"edge1","optional":false}],
         "placement":[{"networkService":"upf","location":"edge1","vim":"edge1-b","flavour":{"vcpus":4},"considered":[]}],
         "leftOut":[],"warnings":[],
         "promises":[{"attribute":"/base_slice_descriptor/mtu","keeping":"enforced","by":["wim/w"],"how":"it is told the MTU"},
           {"attribute":"/base_slice_descriptor/user_data_access","keeping":"recorded","by":[],"how":"nobody is told"},
           {"attribute":"/base_slice_descriptor/number_of_ues","keeping":"recorded","by":[],"how":"nobody is told"}]}\
        """;

    private static final String SITES = """
        [{"key":"core/amf","id":"aaaaaaaa-0000-3000-8000-00000000000a","name":"amf","nsdId":"amf-ns","nfvo":"osm","location":"core","vim":"core-a",
          "flavour":{"vcpus":2,"memoryMib":2048,"diskGib":10,"instances":1},"optional":false,"function":"core-5g","subnet":"99999999-0000-4000-8000-000000000009","incarnation":1,"stopped":false},
         {"key":"edge1/upf","id":"bbbbbbbb-0000-3000-8000-00000000000b","name":"upf","nsdId":"upf-ns","nfvo":"osm","location":"edge1","vim":"edge1-b",
          "flavour":{"vcpus":4,"memoryMib":4096,"diskGib":20,"instances":2},"optional":true,"function":"gnb-1","subnet":null,"incarnation":2,"stopped":false}]\
        """;

    private static final String PROBLEM = """
        {"type":"/problems/step-failed","title":"A step failed","status":500,"instance":"/v1/operations/op-1",
         "detail":"Network Service upf failed to start on NFVO osm: no host has 4 vCPU left, and none will be free before the others are gone",
         "step":"create ns/edge1/upf","fault":{"kind":"Rejected","component":"nfvo/osm","call":"POST /osm/nslcm/v1/ns_instances","detail":"BROKEN"}}\
        """;

    private static final String LINKS = "{\"plan\":\"/v1/slices/x/plan\",\"operation\":\"/v1/operations/op-1\"}";

    static final String RUNNING_OPERATION = """
        {"id":"op-1","holder":"%1$s","slice":"%1$s","subnet":null,"kind":"order","state":"running",
         "createdAt":"2026-11-22T10:00:00Z","startedAt":"2026-11-22T10:00:01Z","endedAt":null,"seconds":null,
         "progress":{"done":7,"total":14},"left":0,"takenUp":null,"problem":null,"undone":[],"leftBehind":[],"unrestored":null,
         "abandoned":null,"abandonedResources":null,"onFailure":"rollback","answers":null,
         "instruction":{"instruction":"retry","state":"refused","why":"it does not ask","at":"2026-11-22T10:00:05Z"},
         "certificate":null,"timeline":"/v1/operations/op-1/timeline"}\
        """.formatted(Answers.ID);

    static final String SUCCEEDED_OPERATION = """
        {"id":"op-1","holder":"%1$s","slice":"%1$s","subnet":null,"kind":"order","state":"succeeded",
         "createdAt":"2026-11-22T10:00:00Z","startedAt":"2026-11-22T10:00:01Z","endedAt":"2026-11-22T10:00:08Z","seconds":7.12,
         "progress":{"done":14,"total":14},"left":0,"undone":[],"leftBehind":[],"onFailure":"rollback",
         "timeline":"/v1/operations/op-1/timeline"}\
        """.formatted(Answers.ID);

    static final String FAILED_OPERATION = """
        {"id":"op-1","holder":"%1$s","slice":"%1$s","kind":"order","state":"failed",
         "createdAt":"2026-11-22T10:00:00Z","startedAt":"2026-11-22T10:00:01Z","endedAt":"2026-11-22T10:02:06Z","seconds":125.2,
         "progress":{"done":9,"total":14},"left":1,"takenUp":3,"problem":%2$s,
         "undone":["tenant/edge1-b","account/edge1-b/osm"],"leftBehind":["ns/edge1/upf"],"onFailure":"rollback",
         "certificate":{"sentence":"1 left (ns/edge1/upf at nfvo/osm), checked 7 places","places":7,
           "left":[{"resource":"ns/edge1/upf","component":"nfvo/osm","detail":"its instance is there, in state BROKEN"}],
           "adrift":[],"unanswered":[{"resource":"transport/w","component":"wim/w","detail":"does not answer"}]},
         "timeline":"/v1/operations/op-1/timeline"}\
        """.formatted(Answers.ID, PROBLEM);

    static final String HEALTHY_SLICE = """
        {"id":"%s","name":"embb","status":"Running","phase":"Running","snssai":{"sst":1,"sd":"00000a"},
         "createdAt":"2026-11-22T10:00:00Z","runningAt":"2026-11-22T10:00:08Z","design":%s,"sites":%s,"sync":"in-sync","drift":[],
         "conduct":{"onFailure":"rollback","heal":"report"},"health":"healthy","failing":[],"operation":%s,"problem":null,
         "leftOut":[],"undone":[],"leftBehind":[],"warnings":[],"nest":{"base_slice_descriptor":{}},"links":%s}\
        """.formatted(Answers.ID, DESIGN, SITES, SUCCEEDED_OPERATION, LINKS);

    static final String FAILED_SLICE = """
        {"id":"%s","name":"embb","status":"Failed - create ns/edge1/upf: BROKEN","phase":"Failed","snssai":{"sst":1},
         "createdAt":"2026-11-22T10:00:00Z","runningAt":null,"design":%s,"sites":[],"sync":"in-sync","drift":[],
         "conduct":{"onFailure":"rollback","heal":"report"},"health":"degraded","failing":[],
         "operation":{"id":"op-1","holder":"%s","kind":"order","state":"failed","seconds":2.5,"progress":{"done":2,"total":4},"left":0,"problem":%s,
           "undone":["tenant/edge1-b"],"leftBehind":[],"certificate":{"sentence":"0 left, checked 7 places","places":7,"left":[],"adrift":[],"unanswered":[]}},
         "problem":%s,"leftOut":[],"undone":["tenant/edge1-b"],"leftBehind":[],"warnings":[],"nest":{"base_slice_descriptor":{}},"links":%s}\
        """.formatted(Answers.ID, DESIGN, Answers.ID, PROBLEM, PROBLEM, LINKS);

    static final String SLICE_WITH_LEFTOVERS =
            """
            {"id":"%s","name":"embb","status":"Error - create ns/edge1/upf: BROKEN; left behind: ns/edge1/upf","phase":"Error","snssai":{"sst":1},
             "createdAt":"2026-11-22T10:00:00Z","design":%s,"sites":%s,"sync":"out-of-sync",
             "drift":[{"resource":"tenant/core-a","component":"vim/core-a","title":"tenant on core-a","what":"quota.vcpus","wanted":"4","seen":"2"}],
             "health":"degraded","failing":[{"networkService":"core/amf","id":"aaaaaaaa-0000-3000-8000-00000000000a","location":"core","since":"2026-11-22T11:00:00Z"}],
             "operation":%s,"problem":%s,"leftOut":[{"networkService":"cache","location":"edge1","reason":"no VIM has room"}],
             "undone":["tenant/edge1-b","account/edge1-b/osm"],"leftBehind":["ns/edge1/upf"],"warnings":["TLS of vim/edge1-b is not verified"],
             "links":%s,"energy":{"watts":[3,4],"of":null},"tags":[]}\
            """.formatted(Answers.ID, DESIGN, SITES, FAILED_OPERATION, PROBLEM, LINKS);

    static final String VIM = """
        {"id":"edge1-a","name":"edge1-a","type":"openstack","location":"edge1","authUrl":"https://127.0.0.1:5000/v3",
         "credentials":{"username":"admin","project":"admin"},"tls":{"verify":true,"certificateAuthority":"-----BEGIN CERTIFICATE-----\\nabc\\n"},
         "config":{"region":"RegionOne","images-by-name":"yes"},"description":"the harbour","uid":"0f0e0d0c-0000-4000-8000-00000000000a",
         "createdAt":"2026-11-22T10:00:00Z",
         "check":{"result":"failed","checkedAt":"2026-11-22T10:05:00Z","answeredAt":"2026-11-22T10:01:00Z","system":"keystone-1 RegionOne","items":[
           {"subject":"answer","result":"failed","text":"does not answer as it should (POST https://127.0.0.1:5000/v3/auth/tokens: connection refused)"},
           {"subject":"clock","result":"ok","text":"the clock of 127.0.0.1:5000 agrees with ours"}]},
         "warnings":["its network policy is not known","does not answer as it should (POST https://127.0.0.1:5000/v3/auth/tokens: connection refused)"],
         "capacity":{"total":{"vcpus":16,"memoryMib":65536,"diskGib":1000,"instances":10},"usedByOthers":{"vcpus":2,"memoryMib":4096,"diskGib":20,"instances":1},
           "reserved":{"vcpus":2,"memoryMib":4096,"diskGib":20,"instances":1},"free":{"vcpus":12,"memoryMib":57344,"diskGib":960,"instances":8,"gpus":1}}}\
        """;

    static final String FORCED_OPERATION = """
        {"id":"op-2","holder":"%1$s","slice":"%1$s","kind":"force-delete","state":"succeeded","seconds":2.5,
         "progress":{"done":9,"total":10},"left":1,"abandoned":["tenant/edge1-b"],"abandonedResources":[
          {"resource":"tenant/edge1-b","component":"vim/edge1-b","title":"Tenant on edge1-b","name":"santoku-1111","why":"it does not answer"}],
         "instruction":{"instruction":"cancel","state":"pending"}}\
        """.formatted(Answers.ID);

    static final String FUNCTION = """
        {"id":"gnb-1","name":"the gNB","generation":5,"domain":"radio","realisation":"physical","sharing":{"available":true,"maxShared":3},
         "location":"edge1","networkServices":[{"nsdId":"upf-ns","name":"upf","placement":"edges","optional":true}],
         "physicalFunctions":[{"id":"box-1","name":"box-1","location":"edge1","optional":false,"attributes":{"ip":"127.0.0.9","password":"••••","bands":[{"n":78}]}}],
         "ems":"amarisoft","description":"","uid":"0f0e0d0c-0000-4000-8000-00000000000b","createdAt":"2026-11-22T10:00:00Z","warnings":["no EMS knows it"]}\
        """;

    private Shown() {}

    /// The answer of that name.
    static String named(String name) {
        return switch (name) {
            case "HEALTHY_SLICE" -> HEALTHY_SLICE;
            case "FAILED_SLICE" -> FAILED_SLICE;
            case "SLICE_WITH_LEFTOVERS" -> SLICE_WITH_LEFTOVERS;
            case "RUNNING_OPERATION" -> RUNNING_OPERATION;
            case "FAILED_OPERATION" -> FAILED_OPERATION;
            case "FORCED_OPERATION" -> FORCED_OPERATION;
            case "VIM" -> VIM;
            case "FUNCTION" -> FUNCTION;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// What a command prints on a terminal of so many columns.
    static String at(int columns, StubServer server, String... arguments) {
        Terminal terminal = new Terminal(true, false, () -> new Terminal.Size(columns, 24));
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--server";
        all[arguments.length + 1] = server.url();
        return Ran.in(Map.of("TZ", "UTC"), terminal, "", all).out();
    }
}
