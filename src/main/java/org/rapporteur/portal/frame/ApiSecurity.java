package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.identity.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The security of the API: by token alone, without session or cookie, and so with no cross-site guard to need. No other
 * site's scripts may read it. Who may reach which handler is said beside each, as for pages.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain tools(HttpSecurity http, AccessTokens tokens, ApiAnswers answers) throws Exception {
        return http.securityMatcher(ApiSecurity::isApi)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new TokenFilter(tokens, answers), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimit(answers), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, cause) -> answers.unauthorized(request, response, false))
                        .accessDeniedHandler((request, response, cause) ->
                                answers.write(request, response, HttpStatus.FORBIDDEN, "scope")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
