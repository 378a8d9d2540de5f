package org.rapporteur.portal.frame;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every handler and gives handlers their actor and their reply. */
@Configuration
class FrameConfig implements WebMvcConfigurer {

    private final Gate gate;
    private final ActorArgument actor;

    FrameConfig(Gate gate, ActorArgument actor) {
        this.gate = gate;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
        resolvers.add(new ReplyArgument());
    }
}
