package io.santoku.emulators.opennebula;

/// To whom an object belongs; OpenNebula keeps the names of user and group in the object itself.
record Owner(int user, String userName, int group, String groupName) {
    String markup() {
        return Markup.leaf("UID", user)
                + Markup.leaf("GID", group)
                + Markup.leaf("UNAME", userName)
                + Markup.leaf("GNAME", groupName);
    }
}
