package io.santoku.api.katana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents as the predecessor's clients post them, one for each collection.
final class Posts {
    static final List<String> NOUNS =
            List.of("location", "vim", "nfvo", "wim", "ems", "policy", "base_slice_des", "function");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> DOCUMENTS = new TreeMap<>(Map.of(
            "location",
            """
            {"id": "Edge1", "description": "First edge", "owner": {"name": "me", "floors": 2}}\
            """,
            "vim",
            """
            {"id": "Vim_1", "name": "core_vim", "auth_url": "http://127.0.0.1:5000/v3/", "username": "admin",
             "password": "test-password-1", "admin_project_name": "admin", "location": "Core", "type": "openstack",
             "version": "Queens", "description": "Core VIM", "infrastructure_monitoring": "127.0.0.1:9177",
             "config": {"security_groups": "TBD", "weight": 1.5}}\
            """,
            "nfvo",
            """
            {"id": "OSM8", "name": "Athens OSM8", "nfvoip": "127.0.0.1", "nfvousername": "admin",
             "nfvopassword": "test-password-2", "tenantname": "admin", "type": "OSM", "version": "8",
             "description": "Release 8", "config": {}}\
            """,
            "wim",
            """
            {"id": "odl", "name": "odl-wim", "description": "WIM", "url": "127.0.0.1", "type": "odl-wim",
             "monitoring-url": "127.0.0.1:8888"}\
            """,
            "ems",
            """
            {"id": "test-ems", "name": "test-ems", "description": "EMS", "url": "http://127.0.0.1:8000/api",
             "type": "test-ems"}\
            """,
            "policy",
            """
            {"id": "neat1", "description": "NEAT", "url": "http://127.0.0.1:8001", "type": "neat", "priority": 3}\
            """,
            "base_slice_des",
            """
            {"base_slice_des_id": "gold", "coverage": ["edge1"], "mtu": 1500, "delay_tolerance": true,
             "network_DL_throughput": {"guaranteed": 1500000.5}}\
            """,
            "function",
            """
            {"id": "gnb", "name": "gNB", "gen": 5, "func": 1, "shared": {"availability": true, "max_shared": 3},
             "type": 1, "location": "Core", "ems-id": "test-ems",
             "ns_list": [{"nsd-id": "nsd-1", "ns-name": "one", "placement": 1, "optional": false},
                         {"nsd-id": "nsd-2", "ns-name": "two", "placement": "Edge1", "note": [1]}],
             "pnf_list": [{"pnf-id": "radio head", "description": "A box", "location": "Core", "ip": "127.0.0.9",
                           "port": 38412, "optional": false}]}\
            """));

    private Posts() {}

    static String document(String noun) {
        String document = DOCUMENTS.get(noun);
        if (document == null) {
            throw new IllegalArgumentException(noun);
        }
        return document;
    }

    static JsonNode read(String noun) {
        return JSON.readTree(document(noun));
    }

    /// The same with another value for a member; null takes it away.
    static String with(String noun, String member, String json) {
        var members = members(document(noun));
        members.put(member, JSON.readTree(json));
        return JSON.writeValueAsString(members);
    }

    static String without(String noun, String member) {
        var members = members(document(noun));
        members.remove(member);
        return JSON.writeValueAsString(members);
    }

    private static Map<String, Object> members(String document) {
        var members = new LinkedHashMap<String, Object>();
        JSON.readTree(document).properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }
}
