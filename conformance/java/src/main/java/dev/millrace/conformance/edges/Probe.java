// Asks over raw sockets and keeps every question and answer. It judges nothing: a refused,
// unanswered or closed question is an answer like any other.
package dev.millrace.conformance.edges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.utils.AppInfoParser;

final class Probe {
  private static final String CLIENT_ID = "edge";
  private static final int CORRELATION_ID = 7;
  private static final int SETTLE_ATTEMPTS = 100;
  private static final int SETTLE_PAUSE_MS = 100;

  private final String host;
  private final int port;
  private final List<ObjectNode> entries = new ArrayList<>();
  private int connectionCount;

  Probe(String host, int port) {
    this.host = host;
    this.port = port;
  }

  int count() {
    return entries.size();
  }

  /** A socket that several questions share. */
  Wire connect() throws IOException {
    return new Wire(host, port, ++connectionCount);
  }

  /** Asks on a connection of its own. Null if there was no answer. */
  ApiMessage ask(String name, ApiMessage request, int version) throws IOException {
    try (Wire wire = connect()) {
      return ask(wire, name, request, version);
    }
  }

  ApiMessage ask(Wire wire, String name, ApiMessage request, int version) throws IOException {
    return ask(wire, name, request, version, new byte[0]);
  }

  /** Asks with bytes added behind the body, which the size of the frame counts. */
  ApiMessage ask(Wire wire, String name, ApiMessage request, int version, byte[] trailing)
      throws IOException {
    ApiKeys api = ApiKeys.forId(request.apiKey());
    byte[] header = headerOf(api, version);
    byte[] body = bytesOf(request, version);
    byte[] frame =
        ByteBuffer.allocate(4 + header.length + body.length + trailing.length)
            .putInt(header.length + body.length + trailing.length)
            .put(header)
            .put(body)
            .put(trailing)
            .array();
    ObjectNode entry = newEntry(name + " v" + version, wire, frame);
    entry.put("api", api.name).put("apiKey", api.id).put("apiVersion", version);
    entry.set("request", MessageJson.of(request, version));
    byte[] answer = wire.exchange(frame, entry);
    return answer == null ? null : decode(entry, api, (short) version, answer);
  }

  /**
   * Asks until the answer is good, and keeps nothing of it: for what a young broker has to fetch
   * first.
   */
  void settle(ApiMessage request, int version, Predicate<ApiMessage> isGood)
      throws IOException, InterruptedException {
    int kept = entries.size();
    for (int attempt = 1; !isGood.test(ask("settle", request, version)); attempt++) {
      if (attempt == SETTLE_ATTEMPTS) {
        throw new IllegalStateException("no good answer: " + entries.get(entries.size() - 1));
      }
      Thread.sleep(SETTLE_PAUSE_MS);
    }
    entries.subList(kept, entries.size()).clear();
  }

  /** Sends bytes that no message class would write. */
  void send(String name, byte[] frame) throws IOException {
    try (Wire wire = connect()) {
      wire.exchange(frame, newEntry(name, wire, frame));
    }
  }

  private ObjectNode newEntry(String name, Wire wire, byte[] frame) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", name);
    entry.put("connection", wire.number);
    entry.set("frame", FrameText.of(frame));
    entries.add(entry);
    return entry;
  }

  private static ApiMessage decode(ObjectNode entry, ApiKeys api, short version, byte[] answer) {
    // A broker that does not know the version answers ApiVersions in version 0.
    short answered = api == ApiKeys.API_VERSIONS && version > api.latestVersion() ? 0 : version;
    ByteBufferAccessor readable = new ByteBufferAccessor(ByteBuffer.wrap(answer));
    ResponseHeaderData header =
        new ResponseHeaderData(readable, api.responseHeaderVersion(answered));
    ApiMessage response = api.messageType.newResponse();
    response.read(readable, answered);
    entry.put("correlationId", header.correlationId());
    entry.set("response", MessageJson.of(response, answered));
    entry.put("bytesLeft", readable.remaining());
    return response;
  }

  static byte[] headerOf(ApiKeys api, int version) {
    // Of a version that nobody knows, the header is that of the newest.
    short known = (short) Math.min(version, api.latestVersion());
    return bytesOf(
        new RequestHeaderData()
            .setRequestApiKey(api.id)
            .setRequestApiVersion((short) version)
            .setCorrelationId(CORRELATION_ID)
            .setClientId(CLIENT_ID),
        api.requestHeaderVersion(known));
  }

  private static byte[] bytesOf(Message message, int version) {
    ByteBuffer buffer = MessageUtil.toByteBufferAccessor(message, (short) version).buffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** One entry per line: the file shows well what a change changed. */
  void write(Path path, Map<String, Uuid> topicIds) throws IOException {
    ObjectNode ids = JsonNodeFactory.instance.objectNode();
    topicIds.forEach(
        (topic, id) ->
            ids.put(
                topic,
                hexOf(
                    ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array())));
    StringBuilder text = new StringBuilder("{\n\"origin\": \"EdgeProbe, classes of Apache Kafka ");
    text.append(AppInfoParser.getVersion())
        .append("\",\n\"topicIds\": ")
        .append(ids)
        .append(",\n\"entries\": [\n");
    for (int index = 0; index < entries.size(); index++) {
      JsonNode entry = entries.get(index);
      text.append(entry).append(index + 1 < entries.size() ? ",\n" : "\n");
    }
    Files.writeString(path, text.append("]\n}\n"));
  }

  static String hexOf(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
