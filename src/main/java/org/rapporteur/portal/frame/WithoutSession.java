package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** A stranger at a page that asks for an account: a browser is led to the sign-in, a program gets a 401. */
@Component
class WithoutSession implements AuthenticationEntryPoint {

    private final Problems problems;

    WithoutSession(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (Wish.of(request) == Wish.PAGE) {
            response.sendRedirect("/sign-in");
        } else {
            problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in", problems.text("problem.sign-in"));
        }
    }
}
