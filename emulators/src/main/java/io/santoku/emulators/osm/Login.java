package io.santoku.emulators.osm;

/// The only user of an emulated OSM, and its project.
public record Login(String username, String password, String project) {}
