package io.santoku.nest;

/// A place in a document, shown as a JSON pointer (RFC 6901).
record Pointer(String text) {
    static final Pointer DESCRIPTOR = new Pointer("").to(Nest.DESCRIPTOR);
    static final Pointer SERVICES = new Pointer("").to(Nest.SERVICE_DESCRIPTOR).to(Nest.NS_LIST);

    static final Pointer TESTS = new Pointer("").to(Nest.TEST_DESCRIPTOR);

    Pointer to(String member) {
        return new Pointer(text + "/" + member.replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }
}
