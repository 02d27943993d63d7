package io.santoku.inventory;

/// How we log in: a user, its password, and the project (tenant) in which it acts.
public record Credentials(String username, Secret password, String project) {}
