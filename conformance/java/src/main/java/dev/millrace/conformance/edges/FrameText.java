// A frame as text: hex, or a list of parts where a long run of one byte would fill pages.
package dev.millrace.conformance.edges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;

final class FrameText {
  private static final int LONG_RUN_BYTES = 1_000;

  private FrameText() {}

  /** Hex, or an array of hex and {"repeat": hex of one byte, "times": count}. */
  static JsonNode of(byte[] bytes) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    int start = 0;
    for (int index = 0; index < bytes.length; ) {
      int end = index;
      while (end < bytes.length && bytes[end] == bytes[index]) {
        end++;
      }
      if (end - index >= LONG_RUN_BYTES) {
        parts.add(Probe.hexOf(Arrays.copyOfRange(bytes, start, index)));
        byte[] repeated = {bytes[index]};
        parts.addObject().put("repeat", Probe.hexOf(repeated)).put("times", end - index);
        start = end;
      }
      index = end;
    }
    String rest = Probe.hexOf(Arrays.copyOfRange(bytes, start, bytes.length));
    return parts.isEmpty() ? JsonNodeFactory.instance.textNode(rest) : parts.add(rest);
  }
}
