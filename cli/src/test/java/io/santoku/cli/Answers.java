package io.santoku.cli;

/// Answers of the server that several tests share, as the contract of the API has them.
final class Answers {
    static final String ID = "11111111-2222-3333-4444-555555555555";

    static final String PLAN = """
        {"slice":{"name":"embb","snssai":{"sst":1,"sd":"00000a"},"generation":5,"isolation":0,"coverage":["edge1"]},
         "placement":[{"networkService":"upf","location":"edge1","vim":"edge1-b","flavour":{"vcpus":4,"memoryMib":4096,"diskGib":20},
           "considered":[{"vim":"edge1-a","chosen":false,"reasons":["needs 4 vCPU, 2 free"],"freeBefore":{"vcpus":2,"memoryMib":9000}},
                         {"vim":"edge1-b","chosen":true,"reasons":["the fullest that fits"],"freeBefore":{"vcpus":8,"memoryMib":9000}}]}],
         "leftOut":[{"networkService":"cache","location":"edge1","reason":"no VIM has room"}],
         "steps":[
           {"id":"create ns/edge1/upf","action":"create","resource":"ns/edge1/upf","kind":"ns","component":"nfvo/osm","after":["create account/edge1-b/osm"],"expectedSeconds":1.5},
           {"id":"create tenant/edge1-b","action":"create","resource":"tenant/edge1-b","kind":"tenant","component":"vim/edge1-b","after":[],"expectedSeconds":0.3},
           {"id":"create account/edge1-b/osm","action":"create","kind":"account","component":"nfvo/osm","after":["create tenant/edge1-b"],"expectedSeconds":0.2},
           {"id":"create radio/ems","action":"create","kind":"radio","component":"ems/ems","after":["create ns/edge1/upf"],"optional":true,"expectedSeconds":0.1}],
         "criticalPathSeconds":2.1,"expectedSeconds":2.1,"warnings":["TLS of vim/edge1-b is not verified"]}\
        """;

    static final String SLICE = """
        {"id":"%s","name":"embb","status":"Activation","phase":"Activation","snssai":{"sst":1,"sd":"00000a"},
         "createdAt":"2026-11-22T10:00:00Z","coverage":["edge1","edge2"],"sync":"out-of-sync","health":"unknown",
         "operation":{"id":"op-1","kind":"order","state":"running"},"leftOut":[],"undone":[],"warnings":[],
         "nest":{"base_slice_descriptor":{}},"links":{"plan":"/v1/slices/x/plan"}}\
        """.formatted(ID);

    static final String SUCCEEDED = """
        {"id":"op-1","slice":"%s","kind":"order","state":"succeeded","seconds":1.83,"progress":{"done":4,"total":4}}\
        """.formatted(ID);

    static final String FAILED = """
        {"id":"op-1","slice":"%s","kind":"order","state":"failed","seconds":2.5,"progress":{"done":2,"total":4},
         "undone":["tenant/edge1-b","account/edge1-b/osm"],"leftBehind":["ns/edge1/upf"],
         "problem":{"type":"/problems/step-failed","title":"A step failed","status":500,"detail":"The slice was taken back",
           "step":"create ns/edge1/upf","fault":{"kind":"Rejected","component":"nfvo/osm","call":"POST ns","detail":"BROKEN"}}}\
        """.formatted(ID);

    static final String TIMELINE = """
        {"operation":"op-1","startedAt":"2026-11-22T10:00:00Z","endedAt":"2026-11-22T10:00:02Z","seconds":2.0,
         "criticalPath":["create tenant/edge1-b","create ns/edge1/upf"],"criticalPathSeconds":2.0,"steps":[
          {"id":"create ns/edge1/upf","state":"done","attempts":2,"startedAt":"2026-11-22T10:00:00.500Z","endedAt":"2026-11-22T10:00:02Z","seconds":1.5,"onCriticalPath":true},
          {"id":"create tenant/edge1-b","state":"done","attempts":1,"startedAt":"2026-11-22T10:00:00Z","endedAt":"2026-11-22T10:00:00.500Z","seconds":0.5,"onCriticalPath":true},
          {"id":"create transport/wim","state":"failed","attempts":1,"startedAt":"2026-11-22T10:00:00Z","endedAt":"2026-11-22T10:00:01Z","seconds":1.0,"onCriticalPath":false},
          {"id":"create radio/ems","state":"pending","attempts":0,"onCriticalPath":false}]}\
        """;

    private Answers() {}

    /// An event of a step as the stream carries it.
    static String stepEvent(int sequence, String event, String step, String more) {
        return StubServer.event(
                sequence, "step", """
                    {"seq":%d,"at":"2026-11-22T10:00:0%dZ","operation":"op-1","step":"%s","event":"%s"%s}\
                    """.formatted(sequence, sequence, step, event, more.isEmpty() ? "" : "," + more));
    }

    static String operationEvent(int sequence, String event, String more) {
        return StubServer.event(
                sequence, "operation", """
                    {"seq":%d,"at":"2026-11-22T10:00:0%dZ","operation":"op-1","event":"%s"%s}\
                    """.formatted(sequence, sequence, event, more.isEmpty() ? "" : "," + more));
    }
}
