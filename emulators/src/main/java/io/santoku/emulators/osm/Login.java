package io.santoku.emulators.osm;

/// The one user an emulated OSM knows, and its project.
public record Login(String username, String password, String project) {}
