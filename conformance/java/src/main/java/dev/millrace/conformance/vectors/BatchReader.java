// Lets Kafka judge our encoder: reads lines of hex from standard input, each one or more record
// batches in sequence, and answers each with one line, {"batches":[…]} or {"error":"…"}.
package dev.millrace.conformance.vectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

public final class BatchReader {
  private BatchReader() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      System.out.println(answer(line.strip()));
    }
  }

  private static ObjectNode answer(String hex) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      answer.set("batches", BatchDescription.of(HexFormat.of().parseHex(hex)));
    } catch (RuntimeException e) {
      answer.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return answer;
  }
}
