package org.rapporteur.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads and writes the API's bodies more strictly than the rest of the application reads JSON. */
@Configuration(proxyBeanMethods = false)
class ApiJson implements WebMvcConfigurer {

    private final ObjectMapper json;

    ApiJson(ObjectMapper json) {
        this.json = strict(json);
    }

    static ObjectMapper strict(ObjectMapper json) {
        return json.copy()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(converter -> converter.registerObjectMappersForType(
                        ApiBody.class, mappers -> mappers.put(MediaType.APPLICATION_JSON, json)));
    }
}
