package org.rapporteur.portal.frame;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What follows a form that was sent is read with GET: a view name {@code redirect:…} answers 303, not 302. */
@Configuration(proxyBeanMethods = false)
class SeeOtherRedirects {
    SeeOtherRedirects(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
