package org.rapporteur.portal.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.identity.Function;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OpenToAll;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address with one method and the handler behind it, as the application itself lists them. */
record Endpoint(HttpMethod method, String path, HandlerMethod handler) {

    /** Those whose handlers are ours. */
    static List<Endpoint> of(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> {
                    Set<RequestMethod> methods =
                            entry.getKey().getMethodsCondition().getMethods();
                    Set<RequestMethod> tried =
                            methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(path -> tried.stream()
                                    .map(method -> new Endpoint(method.asHttpMethod(), path, entry.getValue())));
                })
                .sorted(java.util.Comparator.comparing(Endpoint::toString))
                .toList();
    }

    static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.rapporteur.");
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(OpenToAll.class);
    }

    /** Those that the handler's annotation lets in. */
    Set<Function> functions() {
        Asks asks = handler.getMethodAnnotation(Asks.class);
        return asks == null
                ? Set.of(Function.values())
                : Arrays.stream(asks.value())
                        .flatMap(act -> act.functions().stream())
                        .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
