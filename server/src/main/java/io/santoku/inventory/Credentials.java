package io.santoku.inventory;

/// The login at a component: a user, its password, and the project (tenant) in which it acts.
public record Credentials(String username, Secret password, String project) {}
