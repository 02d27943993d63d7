package io.santoku.driver.osm;

import io.santoku.driver.http.Addresses;
import io.santoku.inventory.Vim;
import java.util.HashMap;
import java.util.Map;

/// What OSM has to know of an OpenNebula besides the login: the address of its XML-RPC interface with the path, the
/// cluster for machines and networks, and the interface on which networks are made. OSM's connector reads nothing else;
/// it trusts the authorities that OSM's machine trusts.
final class OpenNebulaAccount {
    private static final String TYPE = "opennebula";
    private static final String PATH = "/RPC2";
    private static final String NUMBER = "-?\\d{1,9}";
    private static final int ANY = -1;

    private OpenNebulaAccount() {}

    static boolean is(Vim vim) {
        return vim.type().equalsIgnoreCase(TYPE);
    }

    static String url(Vim vim) {
        String url = Addresses.withoutSlash(vim.authUrl());
        return url.endsWith(PATH) ? url : url + PATH;
    }

    static Map<String, Object> config(Vim vim) {
        String cluster = vim.config().getOrDefault("cluster", "");
        var config = new HashMap<String, Object>();
        config.put("cluster", Map.of("id", cluster.matches(NUMBER) ? Integer.parseInt(cluster) : ANY));
        String phydev = vim.config().getOrDefault("phydev", "");
        if (!phydev.isEmpty()) {
            config.put("network", Map.of("phydev", phydev));
        }
        return config;
    }
}
