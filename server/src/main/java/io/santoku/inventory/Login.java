package io.santoku.inventory;

/// A user and its password.
public record Login(String username, Secret password) {}
