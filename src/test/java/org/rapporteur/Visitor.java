package org.rapporteur;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who uses the portal over HTTP as a browser does: with cookies, and with the hidden fields of its forms. */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    public Visitor(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** @return the answer, which leads to the next page */
    public HttpResponse<String> signIn(String username, String password) {
        Form form = form("/sign-in", "/sign-in");
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("username", username);
        fields.put("password", password);
        HttpResponse<String> response = post(form.action(), fields);
        String to = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || to.contains("failed")) {
            throw new IllegalStateException("not signed in: " + response.statusCode() + " " + to);
        }
        return response;
    }

    /** The form of a page whose action ends as given, with its hidden fields. */
    public Form form(String path, String actionEnds) {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(address.resolve(path)).GET());
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + page.statusCode());
        }
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            String action = attribute(forms.group(1), "action");
            if (action.endsWith(actionEnds)) {
                return new Form(action, hidden(forms.group(2)));
            }
        }
        throw new IllegalStateException(path + " has no form that leads to " + actionEnds);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form that has a file, as a browser does. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String file, byte[] content) {
        String border = "border-of-the-parts";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + file
                + "\"; filename=\"text.txt\"\r\nContent-Type: text/plain\r\n\r\n");
        String foot = "\r\n--" + border + "--\r\n";
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString(foot))));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** As a program asks that shows no pages. */
    public HttpResponse<String> getData(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET(), "application/json");
    }

    /** Sends JSON to the process engine's API as its webapps do, with the token of their cross-site guard. */
    public HttpResponse<String> toEngine(String method, String path, String json) {
        URI target = address.resolve("/camunda/api/engine/engine/default/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request, "application/json");
    }

    /** The cookies as a request's header carries them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String accept) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            if (attribute(inputs.group(), "type").equals("hidden")) {
                fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param fields the hidden ones */
    public record Form(String action, Map<String, String> fields) {}
}
