// Writes the golden vectors of the wire protocol: for each message and each valid version, messages
// filled in several ways, in the bytes that Apache Kafka's own write() makes of them. The same
// classes give the same files, byte for byte.
//
//   <kebab-case name>.txt: <version> <kind> <hex>
//
// Kebab case: '-' before each upper-case letter that follows a lower-case letter or digit, or that is
// followed by a lower-case letter while preceded by upper-case; then all lower case.
package dev.millrace.conformance.vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.protocol.types.BoundField;
import org.apache.kafka.common.protocol.types.Schema;
import org.apache.kafka.common.protocol.types.TaggedFields;
import org.apache.kafka.common.utils.AppInfoParser;

public final class VectorGenerator {
  private static final long SEED = 20_260_731L;
  private static final int RANDOM_COUNT = 5;

  private final Class<? extends Message> type;
  private final Set<String> lines = new LinkedHashSet<>();

  private VectorGenerator(Class<? extends Message> type) {
    this.type = type;
  }

  /** Argument: the directory to write into. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    int messageCount = 0;
    for (MessageCatalog.Entry entry : MessageCatalog.read()) {
      if (entry.type().isEmpty()) {
        continue; // No version of it is valid: nothing can be written.
      }
      VectorGenerator generator = new VectorGenerator(entry.type().get());
      generator.addAllVersions();
      String text = generator.header() + String.join("\n", generator.lines) + "\n";
      Files.writeString(directory.resolve(KebabCase.of(entry.name()) + ".txt"), text);
      messageCount++;
    }
    System.out.println("vectors of " + messageCount + " messages in " + directory);
  }

  private String header() {
    return "# Apache Kafka "
        + AppInfoParser.getVersion()
        + ": "
        + type.getName()
        + ".write()\n"
        + "# <version> <kind> <hex>; seed "
        + SEED
        + "\n";
  }

  private void addAllVersions() {
    Message sample = newMessage();
    for (short v = sample.lowestSupportedVersion(); v <= sample.highestSupportedVersion(); v++) {
      addVersion(v);
    }
  }

  private void addVersion(short version) {
    Schema schema = MessageCatalog.schemaOf(type, version);
    add(version, "default", new DefaultValues());
    for (int index = 0; index < RANDOM_COUNT; index++) {
      add(version, "random", new RandomValues(seedOf(version, index), false));
    }
    for (boolean nested : new boolean[] {false, true}) {
      String empty = add(version, "empty", new EmptyValues(nested, false));
      String nulls = hexOf(version, "null", new EmptyValues(nested, true));
      if (!nulls.equals(empty)) { // Equal where nothing is nullable.
        lines.add(lineOf(version, "null", nulls));
      }
    }
    add(version, "maximal", new MaximalValues(true));
    add(version, "maximal", new MaximalValues(false));
    if (isFlexible(schema)) {
      add(version, "unknown-tags", new RandomValues(seedOf(version, RANDOM_COUNT), true));
    }
  }

  private static boolean isFlexible(Schema schema) {
    for (BoundField field : schema.fields()) {
      if (field.def.type instanceof TaggedFields) {
        return true;
      }
    }
    return false;
  }

  private long seedOf(short version, int index) {
    return SEED + 1_000_003L * type.getSimpleName().hashCode() + 31L * version + index;
  }

  private String add(short version, String kind, Values values) {
    String hex = hexOf(version, kind, values);
    lines.add(lineOf(version, kind, hex));
    return hex;
  }

  private static String lineOf(short version, String kind, String hex) {
    return (version + " " + kind + " " + hex).stripTrailing();
  }

  private String hexOf(short version, String kind, Values values) {
    Message message = newMessage();
    new MessageFiller(values).fill(message, MessageCatalog.schemaOf(type, version));
    byte[] bytes = bytesOf(message, version);
    Message readBack = newMessage();
    ByteBufferAccessor readable = new ByteBufferAccessor(ByteBuffer.wrap(bytes));
    readBack.read(readable, version);
    String hex = HexFormat.of().formatHex(bytes);
    if (readable.remaining() != 0
        || !hex.equals(HexFormat.of().formatHex(bytesOf(readBack, version)))) {
      throw new IllegalStateException(type + " v" + version + " " + kind + " does not round-trip");
    }
    return hex;
  }

  private static byte[] bytesOf(Message message, short version) {
    ByteBuffer buffer = MessageUtil.toByteBufferAccessor(message, version).buffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private Message newMessage() {
    return (Message) MessageFiller.create(type);
  }
}
