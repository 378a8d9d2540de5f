package org.rapporteur.lifecycle.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps out of the log what the engine's API takes for a fault of the server where it is a refusal, which {@link
 * ApiProblems} answers as such: operators are to find there only what is for them. Faults are logged as ever.
 */
@Component
class RefusalsUnlogged extends TurboFilter {

    private static final String API = "org.camunda.bpm.engine.rest.exception";

    @PostConstruct
    void listen() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            setContext(context);
            start();
            context.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object[] params,
            @Nullable Throwable thrown) {
        return logger.getName().equals(API) && isRefused() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isRefused() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && RefusalsNoted.in(request) != null;
    }
}
