package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The security of our own pages: sign-in by form, one policy for content, a token with every form.
 *
 * <p>Who may reach which page is said beside each handler and enforced by {@link Gate}, not by a list of addresses here
 * that would drift. The process engine's addresses belong to module lifecycle, whose chain comes first; should it be
 * missing, they are shut here.
 */
@Configuration
class SecurityConfig {

    static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "report-uri " + CspReportController.PATH);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            SignInRedirects redirects,
            ExpiredForms expired,
            WithoutSession withoutSession,
            WantedPage wanted)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfig::isOfTheEngine)
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(redirects)
                        .failureUrl("/sign-in?failed"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> request.getRequestURI().equals(CspReportController.PATH),
                        LanguageController::isChoice))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(expired).authenticationEntryPoint(withoutSession))
                .sessionManagement(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .requestCache(cache -> cache.requestCache(wanted))
                .build();
    }

    /** By the address as sent: matchers by servlet path miss the engine's own servlets. */
    private static boolean isOfTheEngine(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/camunda") || path.startsWith("/engine-rest");
    }
}
