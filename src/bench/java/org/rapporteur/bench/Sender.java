package org.rapporteur.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.Visitor;

/**
 * Sends a visitor's forms over a connection that is kept open as long as the server keeps it. It shares the machine with what is measured, so it does
 * nothing more than a client must: the forms are put into bytes beforehand, and of an answer the status is looked at.
 */
final class Sender implements AutoCloseable {

    private final String head;
    private final int port;
    private Socket socket;
    private InputStream answers;

    Sender(int port, Visitor visitor) {
        this.head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\nCookie: " + visitor.cookies()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        this.port = port;
        connect();
    }

    private void connect() {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] request(Visitor.Form form) {
        String body = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ("POST " + form.action() + head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalStateException when it is not answered with a redirect, as what was taken is */
    void send(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            String status = line();
            long length = 0;
            boolean last = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String header = line.toLowerCase(Locale.ROOT);
                last |= header.equals("connection: close");
                if (header.startsWith("content-length:")) {
                    length = Long.parseLong(header.substring("content-length:".length()).strip());
                }
            }
            if (!status.startsWith("HTTP/1.1 303")) {
                throw new IllegalStateException("answered with " + status);
            }
            answers.skipNBytes(length);
            if (last) {
                close();
                connect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
