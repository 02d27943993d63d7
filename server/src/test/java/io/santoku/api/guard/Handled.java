package io.santoku.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.springframework.web.method.HandlerMethod;

/// What interceptors are given: requests that keep attributes and know nothing else.
final class Handled {
    private Handled() {}

    static HttpServletRequest request() {
        var attributes = new HashMap<Object, Object>();
        return proxy(HttpServletRequest.class, (_, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    static HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /// The method of this name, as a controller's.
    static HandlerMethod by(Object controller, String method) throws NoSuchMethodException {
        return new HandlerMethod(controller, controller.getClass().getDeclaredMethod(method));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Handled.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
