// Writes the golden vectors of the record batch: bytes made by Kafka's MemoryRecordsBuilder, with
// what Kafka reads out of them; and of the default partitioner's hash.
//
//   batches.txt: <name> <hex> <json of the batch>      murmur2.txt: <hex> <signed int32>
package dev.millrace.conformance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.message.LeaderChangeMessage;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.apache.kafka.common.utils.Utils;

public final class BatchGenerator {
  private static final long SEED = 20_260_731L;
  private static final long TIME_MS = 1_700_000_000_000L;
  private static final long BASE_OFFSET = 5_000_000_000L;
  private static final int LEADER_EPOCH = 12;
  private static final int BUFFER_BYTES = 1 << 20;

  /** More than one block of every codec: lz4 and snappy cut at 64 and 32 KiB. */
  private static final int LARGE_VALUE_BYTES = 100_000;

  private static final Header[] NO_HEADERS = {};

  private final StringBuilder lines = new StringBuilder();

  private BatchGenerator() {}

  /** What differs between the batches, apart from their records. */
  private record Shape(
      TimestampType timestampType,
      long producerId,
      int epoch,
      int sequence,
      boolean transactional,
      long deleteHorizonMs) {
    static final Shape PLAIN = new Shape(TimestampType.CREATE_TIME, -1, -1, -1, false, -1);
    static final Shape APPEND_TIME =
        new Shape(TimestampType.LOG_APPEND_TIME, -1, -1, -1, false, -1);
    static final Shape IDEMPOTENT =
        new Shape(TimestampType.CREATE_TIME, 4_000_000_001L, 7, 41, false, -1);
    static final Shape TRANSACTIONAL =
        new Shape(
            TimestampType.CREATE_TIME,
            Long.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE - 1,
            true,
            -1);
    static final Shape DELETE_HORIZON =
        new Shape(TimestampType.CREATE_TIME, -1, -1, -1, false, TIME_MS + 86_400_000);
  }

  private interface Filling {
    void into(MemoryRecordsBuilder builder);
  }

  /** Argument: the directory to write into. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    BatchGenerator generator = new BatchGenerator();
    for (CompressionType codec : CompressionType.values()) {
      generator.addCodec(codec);
    }
    generator.addControlBatches();
    String origin = "# Apache Kafka " + AppInfoParser.getVersion() + ": ";
    Files.writeString(
        directory.resolve("batches.txt"),
        origin
            + "MemoryRecordsBuilder\n# <name> <hex> <json>; seed "
            + SEED
            + "\n"
            + generator.lines);
    Files.writeString(
        directory.resolve("murmur2.txt"),
        origin
            + "Utils.murmur2\n# <hex or - for no bytes> <int32>; seed "
            + SEED
            + "\n"
            + murmur2Lines());
    System.out.println("batch vectors in " + directory);
  }

  private void addCodec(CompressionType codec) {
    add(codec, "one", Shape.PLAIN, builder -> builder.append(TIME_MS, utf8("key"), utf8("value")));
    add(codec, "nulls", Shape.PLAIN, BatchGenerator::appendNulls);
    add(codec, "headers", Shape.PLAIN, BatchGenerator::appendHeaders);
    add(codec, "timestamps", Shape.PLAIN, BatchGenerator::appendTimestamps);
    add(codec, "append-time", Shape.APPEND_TIME, BatchGenerator::appendTimestamps);
    add(codec, "idempotent", Shape.IDEMPOTENT, BatchGenerator::appendNulls);
    add(codec, "transactional", Shape.TRANSACTIONAL, BatchGenerator::appendNulls);
    add(codec, "delete-horizon", Shape.DELETE_HORIZON, BatchGenerator::appendNulls);
    add(codec, "offset-gaps", Shape.PLAIN, BatchGenerator::appendWithGaps);
    add(codec, "many", Shape.PLAIN, BatchGenerator::appendMany);
    add(
        codec,
        "random-bytes",
        Shape.PLAIN,
        builder -> builder.append(TIME_MS, (byte[]) null, randomBytes(1000)));
    if (codec != CompressionType.NONE) {
      add(
          codec,
          "large",
          Shape.PLAIN,
          builder -> builder.append(TIME_MS, (byte[]) null, largeText()));
    }
  }

  private static void appendNulls(MemoryRecordsBuilder builder) {
    builder.append(TIME_MS, (byte[]) null, utf8("no key"));
    builder.append(TIME_MS + 1, utf8("no value"), null);
    builder.append(TIME_MS + 2, (byte[]) null, null);
    builder.append(TIME_MS + 3, new byte[0], new byte[0]);
  }

  private static void appendHeaders(MemoryRecordsBuilder builder) {
    Header[] headers = {
      header("twice", "first"), header("twice", "second"), header("nothing", null),
      header("", ""), header("ключ", "漢𝄞"), header("long", "x".repeat(200)),
    };
    builder.append(TIME_MS, utf8("k"), utf8("v"), headers);
    builder.append(TIME_MS, utf8("k"), utf8("v"), NO_HEADERS);
    builder.append(TIME_MS, utf8("k"), utf8("v"), new Header[] {header("nothing", null)});
  }

  private static void appendTimestamps(MemoryRecordsBuilder builder) {
    long[] times = {TIME_MS, TIME_MS - 1, TIME_MS + 64, TIME_MS - 100_000_000_000L, 0, TIME_MS + 1};
    for (long time : times) {
      builder.append(time, utf8("k"), utf8("at " + time));
    }
  }

  private static void appendWithGaps(MemoryRecordsBuilder builder) {
    for (int delta : new int[] {0, 5, 6, 1000, 100_000}) {
      builder.appendWithOffset(BASE_OFFSET + delta, TIME_MS + delta, utf8("k" + delta), utf8("v"));
    }
  }

  private static void appendMany(MemoryRecordsBuilder builder) {
    for (int index = 0; index < 150; index++) {
      builder.append(TIME_MS + index, utf8("key-" + index % 10), utf8("value " + index));
    }
  }

  private void add(CompressionType codec, String name, Shape shape, Filling filling) {
    MemoryRecordsBuilder builder =
        new MemoryRecordsBuilder(
            new ByteBufferOutputStream(BUFFER_BYTES),
            RecordBatch.MAGIC_VALUE_V2,
            Compression.of(codec).build(),
            shape.timestampType(),
            BASE_OFFSET,
            TIME_MS + 500,
            shape.producerId(),
            (short) shape.epoch(),
            shape.sequence(),
            shape.transactional(),
            false,
            LEADER_EPOCH,
            BUFFER_BYTES,
            shape.deleteHorizonMs());
    filling.into(builder);
    addLine(codec.name + "/" + name, builder.build());
  }

  private void addControlBatches() {
    for (ControlRecordType type :
        new ControlRecordType[] {ControlRecordType.COMMIT, ControlRecordType.ABORT}) {
      EndTransactionMarker marker = new EndTransactionMarker(type, 3);
      addLine(
          "control/" + type.name().toLowerCase(Locale.ROOT),
          MemoryRecords.withEndTransactionMarker(
              BASE_OFFSET, TIME_MS, LEADER_EPOCH, 9_000L, (short) 2, marker));
    }
    addLine(
        "control/leader-change",
        MemoryRecords.withLeaderChangeMessage(
            BASE_OFFSET,
            TIME_MS,
            LEADER_EPOCH,
            ByteBuffer.allocate(1024),
            new LeaderChangeMessage().setLeaderId(1)));
  }

  private void addLine(String name, MemoryRecords records) {
    byte[] bytes = Utils.toArray(records.buffer().duplicate());
    JsonNode batch = BatchDescription.of(bytes).get(0);
    lines
        .append(name)
        .append(' ')
        .append(HexFormat.of().formatHex(bytes))
        .append(' ')
        .append(batch)
        .append('\n');
  }

  private static String murmur2Lines() {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    for (int size = 0; size < 40; size++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      appendHash(text, bytes);
    }
    for (String key :
        new String[] {"21", "foobar", "a-little-bit-long-string", "ключ", "漢𝄞", "kafka"}) {
      appendHash(text, utf8(key));
    }
    byte[] signs = new byte[9];
    Arrays.fill(signs, (byte) 0xff);
    appendHash(text, signs);
    return text.toString();
  }

  private static void appendHash(StringBuilder text, byte[] bytes) {
    String hex = bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
    text.append(hex).append(' ').append(Utils.murmur2(bytes)).append('\n');
  }

  private static byte[] largeText() {
    String[] words = {"stream", "table", "offset", "record", "batch", "log", "index", "segment"};
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    while (text.length() < LARGE_VALUE_BYTES) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return utf8(text.toString());
  }

  private static byte[] randomBytes(int size) {
    byte[] bytes = new byte[size];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }

  private static Header header(String key, String value) {
    return new RecordHeader(key, value == null ? null : utf8(value));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
