package io.santoku.emulators.opennebula;

/// An access control rule: who may do what with which objects. `automatic` rules come from OpenNebula itself: those of
/// its installation, and those of the default virtual data centre for each group.
record Rule(int id, long user, long resource, long rights, boolean automatic) implements Item {
    static final long INDIVIDUAL = 0x1_0000_0000L;
    static final long GROUP = 0x2_0000_0000L;
    static final long ALL = 0x4_0000_0000L;
    static final long CLUSTER = 0x8_0000_0000L;

    static final long USE = 1;
    static final long MANAGE = 2;
    static final long ADMIN = 4;
    static final long CREATE = 8;

    static final long ZONE = INDIVIDUAL;

    private static final long IDS = 0xFFFF_FFFFL;
    private static final long SELECTORS = INDIVIDUAL | GROUP | ALL | CLUSTER;
    private static final long MOST_RIGHTS = 0xF;

    /// Rules have no name.
    @Override
    public String name() {
        return "";
    }

    /// Checks a rule as OpenNebula does before it is added.
    static void check(long user, long resource, long rights) {
        boolean named = Long.bitCount(user & (INDIVIDUAL | GROUP | ALL)) == 1
                && Long.bitCount(resource & SELECTORS) == 1
                && (resource & ~IDS & ~SELECTORS) != 0;
        if (!named || rights <= 0 || rights > MOST_RIGHTS) {
            throw new Refusal(Refusal.INTERNAL, "Rule is malformed: wrong [user], [resource] or [rights]");
        }
    }

    boolean isLike(long otherUser, long otherResource, long otherRights) {
        return user == otherUser && resource == otherResource && rights == otherRights;
    }

    /// Whether it is about this user or its objects.
    boolean concernsUser(int id) {
        return user == (INDIVIDUAL | id);
    }

    /// Whether it is about this group or its objects.
    boolean concernsGroup(int id) {
        return user == (GROUP | id) || ((resource & GROUP) != 0 && (resource & IDS) == id);
    }

    /// Whether it lets a user do this with objects of this kind in a group; -1 for an object that has no id yet.
    boolean permits(User who, long right, Target target) {
        boolean isMeant = user == ALL
                || concernsUser(who.id())
                || who.groups().stream().anyMatch(group -> user == (GROUP | group));
        return isMeant && (rights & right) == right && (resource & target.kind()) != 0 && reaches(target);
    }

    private boolean reaches(Target target) {
        return (resource & ALL) != 0
                || ((resource & GROUP) != 0 && (resource & IDS) == target.group())
                || ((resource & INDIVIDUAL) != 0 && (resource & IDS) == target.id());
    }

    /// The object of a request: its kind, its id, its owner and its group.
    record Target(long kind, int id, int owner, int group) {}
}
