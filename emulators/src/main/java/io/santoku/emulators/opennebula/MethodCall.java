package io.santoku.emulators.opennebula;

import java.util.List;

/// A call of XML-RPC: the method's name and its parameters, the session first.
record MethodCall(String name, List<Object> params) {
    MethodCall {
        params = List.copyOf(params);
    }

    String session() {
        return text(0);
    }

    String text(int at) {
        return param(at, String.class);
    }

    int number(int at) {
        return param(at, Integer.class);
    }

    boolean flag(int at) {
        return param(at, Boolean.class);
    }

    /// The numbers of an array that may be left out.
    List<Integer> numbers(int at) {
        if (at >= params.size()) {
            return List.of();
        }
        List<?> values = param(at, List.class);
        return values.stream().map(value -> typed(value, Integer.class)).toList();
    }

    private <T> T param(int at, Class<T> type) {
        if (at >= params.size()) {
            throw new XmlRpcFault(XmlRpcFault.INDEX, "Not enough parameters");
        }
        return typed(params.get(at), type);
    }

    private static <T> T typed(Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new XmlRpcFault(
                    XmlRpcFault.TYPE,
                    "Value of type %s supplied where %s was expected"
                            .formatted(value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(value);
    }
}
