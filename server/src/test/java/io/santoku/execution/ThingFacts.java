package io.santoku.execution;

import io.santoku.inventory.Secret;

/// What is learnt of a thing once it is made: its id outside, and a password.
public record ThingFacts(String outsideId, Secret password) {}
