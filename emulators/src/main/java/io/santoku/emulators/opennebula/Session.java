package io.santoku.emulators.opennebula;

/// A user who calls a method of an OpenNebula, and what it may do there.
record Session(Nebula nebula, User user) {
    /// Opens a session for `<user>:<password>`.
    static Session open(Nebula nebula, String session) {
        int colon = session.indexOf(':');
        String name = colon < 0 ? session : session.substring(0, colon);
        String password = colon < 0 ? "" : session.substring(colon + 1);
        return nebula.users()
                .named(name)
                .filter(found -> found.enabled() && found.password().equals(password))
                .map(found -> new Session(nebula, found))
                .orElseThrow(
                        () -> new Refusal(Refusal.AUTHENTICATION, "User couldn't be authenticated, aborting call."));
    }

    /// Refuses what the user may not do with an existing object.
    void require(long right, Kind kind, int id) {
        require(right, new Rule.Target(kind.bit(), id, -1, -1), kind);
    }

    /// Refuses what the user may not do with an object that belongs to somebody. The owner may use and manage it.
    void require(long right, Rule.Target target, Kind kind) {
        boolean isOwn = target.owner() == user.id() && (right == Rule.USE || right == Rule.MANAGE);
        if (!isOwn && !may(right, target)) {
            throw new Refusal(
                    Refusal.AUTHORIZATION,
                    "User [%d] not authorized to perform action on %s.".formatted(user.id(), kind.words()));
        }
    }

    /// Refuses a new object that the user may not make.
    void requireCreate(Kind kind) {
        require(Rule.CREATE, new Rule.Target(kind.bit(), -1, -1, user.group()), kind);
    }

    /// Whether the user sees an object in lists.
    boolean sees(Rule.Target target) {
        return target.owner() == user.id() || may(Rule.USE, target);
    }

    private boolean may(long right, Rule.Target target) {
        return user.isAdministrator()
                || nebula.rules().all().stream().anyMatch(rule -> rule.permits(user, right, target));
    }
}
