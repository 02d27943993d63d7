package io.santoku.bench.chaos;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered: status 0 stands for a connection that broke before the answer, so that nobody knows.
record Reply(int status, String text) {
    static final int BROKEN = 0;
    static final int NOWHERE = -1;
    private static final JsonMapper JSON = JsonMapper.shared();

    boolean isAccepted() {
        return status == 202;
    }

    /// Whether asking again may bring another answer.
    boolean isPassing() {
        return status <= 0 || status == 503;
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    String member(String pointer) {
        return json().at(pointer).asString();
    }
}
