// Every message that the jars on the class path define, with the class that writes it. The names
// come from the message definitions packed into the jars, so that nothing is listed by hand.
package dev.millrace.conformance.vectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.types.Schema;

final class MessageCatalog {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

  /** One message: its name as Kafka spells it, and the generated class, absent if retired. */
  record Entry(String name, Optional<Class<? extends Message>> type) {}

  private MessageCatalog() {}

  static List<Entry> read() throws IOException {
    Map<String, String> classNames = new TreeMap<>();
    Map<String, JsonNode> definitions = new TreeMap<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (new File(path).getName().matches("kafka[-_].*\\.jar")) {
        readJar(path, classNames, definitions);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode definition : definitions.values()) {
      entries.add(entryOf(definition, classNames));
    }
    return entries;
  }

  private static void readJar(
      String path, Map<String, String> classNames, Map<String, JsonNode> definitions)
      throws IOException {
    try (JarFile jar = new JarFile(path)) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        String simpleName = name.substring(name.lastIndexOf('/') + 1);
        if (name.matches("(common/)?(message|metadata)/\\w+\\.json")) {
          try (InputStream stream = jar.getInputStream(entry)) {
            JsonNode definition = JSON.readTree(stream);
            definitions.put(definition.get("name").asText(), definition);
          }
        } else if (name.matches(".*/(message|metadata|generated)/\\w+\\.class")) {
          String className = name.replace('/', '.').replaceAll("\\.class$", "");
          classNames.put(simpleName.replaceAll("\\.class$", ""), className);
        }
      }
    }
  }

  private static Entry entryOf(JsonNode definition, Map<String, String> classNames) {
    String name = definition.get("name").asText();
    boolean isWire = definition.get("type").asText().matches("request|response|header");
    if (definition.get("validVersions").asText().equals("none")) {
      return new Entry(name, Optional.empty());
    }
    String className = classNames.get(isWire ? name + "Data" : name);
    try {
      return new Entry(name, Optional.of(Class.forName(className).asSubclass(Message.class)));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no class for message " + name, e);
    }
  }

  static Schema schemaOf(Class<? extends Message> type, short version) {
    try {
      return ((Schema[]) type.getField("SCHEMAS").get(null))[version];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no schemas in " + type, e);
    }
  }
}
