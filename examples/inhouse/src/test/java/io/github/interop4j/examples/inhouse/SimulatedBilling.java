package io.github.interop4j.examples.inhouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Acme's billing service, as far as the checks speak to it; a lying one does not keep limits. */
final class SimulatedBilling implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, ObjectNode> alerts = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final boolean lying;

    private SimulatedBilling(boolean lying) throws IOException {
        this.lying = lying;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/alerts", this::answer);
        server.start();
    }

    static SimulatedBilling start() throws IOException {
        return new SimulatedBilling(false);
    }

    static SimulatedBilling startLying() throws IOException {
        return new SimulatedBilling(true);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst("/v1/alerts/?", "");
        switch (exchange.getRequestMethod()) {
            case "POST" -> create(exchange);
            case "DELETE" -> send(exchange, alerts.remove(id) == null ? 404 : 204, "");
            default -> {
                if (id.isEmpty()) {
                    send(exchange, 200, JSON.createObjectNode().set("alerts", list()));
                } else if (alerts.containsKey(id)) {
                    send(exchange, 200, JSON.createObjectNode().set("alert", alerts.get(id)));
                } else {
                    send(exchange, 404, "");
                }
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst("X-Auth-Token") == null) {
            send(exchange, 401, "");
            return;
        }
        ObjectNode alert = (ObjectNode) JSON.readTree(exchange.getRequestBody()).path("alert");
        String id = UUID.randomUUID().toString();
        alert.put("id", id);
        if (lying) {
            alert.put("limit", 100);
        }
        alerts.put(id, alert);
        send(exchange, 201, JSON.createObjectNode().set("alert", alert));
    }

    private ArrayNode list() {
        ArrayNode list = JSON.createArrayNode();
        alerts.values().forEach(list::add);
        return list;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] content = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
