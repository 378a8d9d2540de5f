package org.rapporteur.lifecycle.engine;

import jakarta.servlet.ServletRequest;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes with the request what the domain refused while the engine did something for it. The engine wraps what listeners
 * throw, several times over, and its API answers all of it as a fault; {@link ApiProblems} reads this note instead.
 */
final class RefusalsNoted extends CommandInterceptor {

    private static final String NOTE = RefusalsNoted.class.getName();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException thrown) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            RuntimeException refused = refusalIn(thrown);
            if (request != null && refused != null) {
                request.setAttribute(NOTE, refused, RequestAttributes.SCOPE_REQUEST);
            }
            throw thrown;
        }
    }

    /** What was refused in this request last, {@code null} where nothing was. */
    @Nullable
    static RuntimeException in(ServletRequest request) {
        return (RuntimeException) request.getAttribute(NOTE);
    }

    @Nullable
    static RuntimeException in(RequestAttributes request) {
        return (RuntimeException) request.getAttribute(NOTE, RequestAttributes.SCOPE_REQUEST);
    }

    @Nullable
    private static RuntimeException refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof NotAllowed || cause instanceof NotKnown) {
                return (RuntimeException) cause;
            }
        }
        return null;
    }
}
