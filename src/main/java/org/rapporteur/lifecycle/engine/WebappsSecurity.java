package org.rapporteur.lifecycle.engine;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Function;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who reaches Tasklist and Cockpit, and under which policy they run.
 *
 * <p>The matcher looks at the request's address itself: path matchers of the MVC kind do not see requests to the
 * webapps' own servlets. Their cross-site guard is their own filter's, so ours is off here and nowhere else.
 *
 * <p>Whoever must first change a password that someone else handed over reaches neither.
 *
 * <p>The policy of what is no page is set here, that of each page by {@link WebappsPolicy}; the webapps' own is off.
 */
@Configuration(proxyBeanMethods = false)
class WebappsSecurity {

    private static final RequestMatcher WEBAPPS = request ->
            request.getRequestURI().substring(request.getContextPath().length()).startsWith("/camunda");

    private static final RequestMatcher API = request -> request.getRequestURI().contains("/camunda/api/");

    private static final RequestMatcher COCKPIT = request -> {
        String uri = request.getRequestURI();
        return uri.contains("/app/cockpit/") || uri.contains("/api/cockpit/");
    };

    private static final RequestMatcher SIGN_OUT = request -> HttpMethod.POST.matches(request.getMethod())
            && request.getRequestURI().matches(".*/camunda/api/admin/auth/user/[^/]+/logout");

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, Accounts accounts, ApiProblems problems) throws Exception {
        return http.securityMatcher(WEBAPPS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(WebappsWrites.notAllowed())
                        .denyAll()
                        .requestMatchers(COCKPIT)
                        .access((who, context) -> holds(accounts, who.get(), EnumSet.of(Function.OPERATOR)))
                        .anyRequest()
                        .access((who, context) -> {
                            EnumSet<Function> allowed = EnumSet.of(Function.OPERATOR);
                            allowed.addAll(EngineGroups.WITH_TASKS);
                            return holds(accounts, who.get(), allowed);
                        }))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.logoutRequestMatcher(SIGN_OUT).logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                (request, response, cause) -> problems.signInFirst(request, response), API)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, cause) -> problems.notAllowed(request, response), API)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), WEBAPPS)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), WEBAPPS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(WebappsPolicy.plain()))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthorizationDecision holds(Accounts accounts, Authentication who, Set<Function> functions) {
        if (who == null
                || !who.isAuthenticated()
                || who instanceof org.springframework.security.authentication.AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        return new AuthorizationDecision(accounts.person(who.getName())
                .filter(person -> !person.mustChangePassword())
                .map(Accounts.Person::actor)
                .filter(actor -> functions.stream().anyMatch(actor::holds))
                .isPresent());
    }

    /** Signs people in to the webapps by their sign-in to the portal; runs behind the security chain. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> portalSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SpringSignIn.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(201);
        return filter;
    }

    /** Right around the webapps' API, behind everything that lets people reach it. */
    @Bean
    FilterRegistrationBean<ApiProblems> refusalsInApi(ApiProblems problems) {
        FilterRegistrationBean<ApiProblems> filter = new FilterRegistrationBean<>(problems);
        filter.addUrlPatterns("/camunda/api/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(203);
        return filter;
    }

    /** Gives each page its policy; before the webapps' own filters, so that it sees what they send. */
    @Bean
    FilterRegistrationBean<WebappsPolicy> webappsPolicy() {
        FilterRegistrationBean<WebappsPolicy> filter = new FilterRegistrationBean<>(new WebappsPolicy());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        filter.setOrder(202);
        return filter;
    }
}
