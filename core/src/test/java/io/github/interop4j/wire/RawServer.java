package io.github.interop4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A server on loopback that says exactly the bytes a test wants, and falls silent or breaks off where it wants.
 *
 * <p>The first request is answered by the first line of its script, the last line answers all that follow.
 */
public final class RawServer implements AutoCloseable {

    /** What to do about one request. */
    @FunctionalInterface
    public interface Reaction {
        void to(Heard request, Socket socket) throws IOException, InterruptedException;
    }

    /** A request as it arrived. */
    public record Heard(String line, List<String> headers, String body) {

        /** Returns the value of a header, "absent" where there is none. */
        public String header(String name) {
            return headers.stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(each -> each.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("absent");
        }
    }

    private final ServerSocket listening;
    private final String scheme;
    private final List<Reaction> script;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger conversations = new AtomicInteger();
    private int next;

    private RawServer(ServerSocket listening, String scheme, List<Reaction> script) {
        this.listening = listening;
        this.scheme = scheme;
        this.script = List.copyOf(script);
        daemon(this::accept);
    }

    public static RawServer that(Reaction... script) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", List.of(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawServer secured(SSLContext context, Reaction... script) {
        return secured(context, false, script);
    }

    public static RawServer securedDemandingCertificates(SSLContext context, Reaction... script) {
        return secured(context, true, script);
    }

    private static RawServer secured(SSLContext context, boolean demanding, Reaction... script) {
        try {
            var socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            socket.setNeedClientAuth(demanding);
            return new RawServer(socket, "https", List.of(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says this and leaves the connection open. */
    public static Reaction says(String bytes) {
        return (request, socket) -> {
            socket.getOutputStream().write(bytes.getBytes(UTF_8));
            socket.getOutputStream().flush();
        };
    }

    /** Answers with a body of this type. */
    public static Reaction answers(int status, String mediaType, String body, String... headers) {
        return says(answer(status, mediaType, body, headers));
    }

    public static Reaction json(int status, String body, String... headers) {
        return answers(status, "application/json", body, headers);
    }

    /** Says this and closes the connection. */
    public static Reaction breaksOffAfter(String bytes) {
        return (request, socket) -> {
            says(bytes).to(request, socket);
            socket.close();
        };
    }

    /** Closes the connection without a word. */
    public static Reaction hangsUp() {
        return (request, socket) -> socket.close();
    }

    /** Says this, and then nothing, with the connection open. */
    public static Reaction fallsSilentAfter(String bytes) {
        return (request, socket) -> {
            says(bytes).to(request, socket);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    public static String answer(int status, String mediaType, String body, String... headers) {
        var text = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").append(body).toString();
    }

    public URI at(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Returns the requests so far, in the order in which they were read. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Returns the request lines without the version: {@code GET /path}. */
    public List<String> lines() {
        return heard.stream().map(each -> each.line().replace(" HTTP/1.1", "")).toList();
    }

    public int connections() {
        return connections.size();
    }

    /** Waits until every client has gone; a test that takes too long ends the wait. */
    public void untilLeft() {
        while (conversations.get() > 0) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("a client has not left");
            }
            Thread.onSpinWait();
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = listening.accept();
                connections.add(socket);
                conversations.incrementAndGet();
                daemon(() -> converse(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            while (!socket.isClosed()) {
                Heard request = read(socket.getInputStream());
                Reaction reaction = hear(request);
                reaction.to(request, socket);
            }
        } catch (IOException | InterruptedException e) {
            // the other side has gone, which is its right
        } finally {
            conversations.decrementAndGet();
        }
    }

    private synchronized Reaction hear(Heard request) {
        heard.add(request);
        Reaction reaction = script.get(Math.min(next, script.size() - 1));
        next++;
        return reaction;
    }

    private static Heard read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new SocketException("no further request");
            }
            head.write(next);
        }
        var lines = new ArrayList<>(List.of(head.toString(ISO_8859_1).split("\r\n")));
        String line = lines.remove(0);
        var withoutBody = new Heard(line, List.copyOf(lines), "");
        String length = withoutBody.header("Content-Length");
        byte[] body = length.equals("absent") ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return new Heard(line, List.copyOf(lines), new String(body, UTF_8));
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            for (Socket each : connections) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
