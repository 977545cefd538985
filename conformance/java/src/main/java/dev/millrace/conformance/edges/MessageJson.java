// A message as JSON, by the converter that Kafka generates for it. Records are left out: the frame
// has them.
package dev.millrace.conformance.edges;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import org.apache.kafka.common.protocol.ApiMessage;

final class MessageJson {
  private MessageJson() {}

  static JsonNode of(ApiMessage message, int version) {
    try {
      Class<?> converter = Class.forName(message.getClass().getName() + "JsonConverter");
      Method write = converter.getMethod("write", message.getClass(), short.class, boolean.class);
      return (JsonNode) write.invoke(null, message, (short) version, false);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no JSON of " + message.getClass(), e);
    }
  }
}
