// Producing what is not quite right. Every question asks for one partition, at each version where
// the shape of the answer changed.
package dev.millrace.conformance.edges;

import static dev.millrace.conformance.edges.BatchBytes.altered;
import static dev.millrace.conformance.edges.BatchBytes.of;
import static dev.millrace.conformance.edges.BatchBytes.record;
import static dev.millrace.conformance.edges.BatchBytes.three;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

final class ProduceEdges {
  private static final int[] VERSIONS = {3, 5, 7, 8, 9, 13};
  private static final int FIRST_VERSION_WITH_IDS = 13;
  private static final int TIMEOUT_MS = 5_000;
  private static final long YEAR_2100_MS = 4_102_444_800_000L;
  private static final int LARGE_BYTES = 1_200_000;
  private static final short ALL = -1;

  /** What stands for a topic that does not exist where topics have ids: an unknown id, and none. */
  private static final Map<String, Uuid> UNKNOWN_IDS =
      Map.of("edge-none", new Uuid(1, 2), "a/b", Uuid.ZERO_UUID);

  private final Probe probe;
  private final Ground ground;
  private final int version;

  ProduceEdges(Probe probe, Ground ground, int version) {
    this.probe = probe;
    this.ground = ground;
    this.version = version;
  }

  static void ask(Probe probe, Ground ground) throws Exception {
    for (int version : VERSIONS) {
      ProduceEdges edges = new ProduceEdges(probe, ground, version);
      edges.acknowledgements();
      edges.targets();
      edges.shapes();
      edges.contents();
      edges.limits();
      edges.codecs();
      edges.times();
    }
  }

  private void acknowledgements() throws Exception {
    produce("good", TopicEdges.PLAIN, three());
    for (int acks : new int[] {1, 2, -2}) {
      ask("acks=" + acks, (short) acks, TopicEdges.PLAIN, 0, three());
    }
    ask(probe.connect().expectSilence(), "acks=0", (short) 0, TopicEdges.PLAIN, 0, three());
    ask(
        probe.connect().expectSilence(),
        "acks=0 with an error",
        (short) 0,
        TopicEdges.PLAIN,
        9,
        three());
  }

  private void targets() throws Exception {
    ask("unknown partition", ALL, TopicEdges.PLAIN, 9, three());
    ask("unknown topic", ALL, "edge-none", 0, three());
    ask("invalid topic name", ALL, "a/b", 0, three());
  }

  private void shapes() throws Exception {
    byte[] good = three();
    ask(probe.connect().expectSilence(), "null records", ALL, TopicEdges.PLAIN, 0, null);
    produce("empty records", TopicEdges.PLAIN, new byte[0]);
    produce("two batches", TopicEdges.PLAIN, BatchBytes.joined(good, good));
    produce("half a batch", TopicEdges.PLAIN, Arrays.copyOf(good, good.length / 2));
    produce("half a header", TopicEdges.PLAIN, Arrays.copyOf(good, 10));
    produce(
        "bytes behind the batch", TopicEdges.PLAIN, BatchBytes.joined(good, new byte[] {1, 2, 3}));
    produce("bad crc", TopicEdges.PLAIN, flipped(good, good.length - 1));
    produce("bad crc field", TopicEdges.PLAIN, flipped(good, BatchBytes.CRC));
    produce(
        "magic 3", TopicEdges.PLAIN, altered(good, bytes -> bytes.put(BatchBytes.MAGIC, (byte) 3)));
    produce(
        "magic -1",
        TopicEdges.PLAIN,
        altered(good, bytes -> bytes.put(BatchBytes.MAGIC, (byte) -1)));
    for (byte magic = 0; magic <= 1; magic++) {
      byte[] old =
          BatchBytes.toBytes(MemoryRecords.withRecords(magic, Compression.NONE, record("k", "v")));
      produce("magic " + magic, TopicEdges.PLAIN, old);
    }
    for (int length : new int[] {-1, 0, 48, 49}) {
      produce(
          "batch length " + length,
          TopicEdges.PLAIN,
          altered(good, bytes -> bytes.putInt(BatchBytes.LENGTH, length)));
    }
  }

  private static byte[] flipped(byte[] batch, int at) {
    byte[] copy = batch.clone();
    copy[at] ^= 1;
    return copy;
  }

  private void contents() throws Exception {
    byte[] good = three();
    for (int count : new int[] {-1, 0, 2, 4, 1_000_000_000}) {
      produce(
          "record count " + count + " of 3",
          TopicEdges.PLAIN,
          altered(good, bytes -> bytes.putInt(BatchBytes.RECORD_COUNT, count)));
    }
    for (int delta : new int[] {-1, 1, 3}) {
      produce(
          "last offset delta " + delta + " of 2",
          TopicEdges.PLAIN,
          altered(good, bytes -> bytes.putInt(BatchBytes.LAST_OFFSET_DELTA, delta)));
    }
    produce(
        "two records too many, said consistently",
        TopicEdges.PLAIN,
        altered(
            good,
            bytes ->
                bytes.putInt(BatchBytes.RECORD_COUNT, 5).putInt(BatchBytes.LAST_OFFSET_DELTA, 4)));
    produce(
        "base offset 5",
        TopicEdges.PLAIN,
        altered(good, bytes -> bytes.putLong(BatchBytes.BASE_OFFSET, 5)));
    produce("control batch", TopicEdges.PLAIN, withAttributes(good, 0x20));
    produce("append time claimed by the producer", TopicEdges.PLAIN, withAttributes(good, 0x08));
    produce("unused attribute bit", TopicEdges.PLAIN, withAttributes(good, 0x80));
    produce(
        "record length beyond the batch",
        TopicEdges.PLAIN,
        altered(good, bytes -> bytes.put(BatchBytes.RECORDS, (byte) 0x7e)));
    produce(
        "negative record length",
        TopicEdges.PLAIN,
        altered(good, bytes -> bytes.put(BatchBytes.RECORDS, (byte) 0x01)));
    produce(
        "offset delta 1 in the first record",
        TopicEdges.PLAIN,
        altered(good, bytes -> bytes.put(BatchBytes.RECORDS + 3, (byte) 0x02)));
    produce(
        "null key on a compacted topic",
        TopicEdges.COMPACT,
        of(record("a", "1"), record(null, "2"), record(null, "3")));
    produce("keys on a compacted topic", TopicEdges.COMPACT, good);
  }

  private static byte[] withAttributes(byte[] batch, int attributes) {
    return altered(batch, bytes -> bytes.putShort(BatchBytes.ATTRIBUTES, (short) attributes));
  }

  private void limits() throws Exception {
    produce("larger than max.message.bytes", TopicEdges.SMALL, of(record("k", "v".repeat(300))));
    produce("as large as max.message.bytes", TopicEdges.SMALL, of(record(null, "v".repeat(129))));
    produce("larger than a segment", TopicEdges.SEGMENT, of(record(null, "v".repeat(LARGE_BYTES))));
  }

  private void codecs() throws Exception {
    SimpleRecord[] records = {record("a", "1"), record("b", "2")};
    for (CompressionType codec : CompressionType.values()) {
      produce("codec " + codec.name, TopicEdges.PLAIN, BatchBytes.compressed(codec, records));
      if (codec != CompressionType.NONE) {
        byte[] cut = BatchBytes.compressed(codec, records);
        Arrays.fill(cut, BatchBytes.RECORDS, cut.length, (byte) 0x5a);
        produce(
            "codec " + codec.name + ", garbage inside",
            TopicEdges.PLAIN,
            altered(cut, bytes -> {}));
        produce(
            "codec " + codec.name + ", count wrong",
            TopicEdges.PLAIN,
            altered(
                BatchBytes.compressed(codec, records),
                bytes ->
                    bytes
                        .putInt(BatchBytes.RECORD_COUNT, 3)
                        .putInt(BatchBytes.LAST_OFFSET_DELTA, 2)));
      }
    }
    produce("codec 5, which nobody defines", TopicEdges.PLAIN, withAttributes(three(), 5));
  }

  private void times() throws Exception {
    SimpleRecord late = new SimpleRecord(YEAR_2100_MS, BatchBytes.utf8("k"), BatchBytes.utf8("v"));
    SimpleRecord none = new SimpleRecord(-1, BatchBytes.utf8("k"), BatchBytes.utf8("v"));
    produce("too early", TopicEdges.TIMES, of(record("a", "1"), record("b", "2")));
    produce("one of two too late", TopicEdges.PLAIN, of(record("a", "1"), late));
    produce("no timestamp", TopicEdges.PLAIN, of(none));
    produce(
        "max timestamp wrong",
        TopicEdges.PLAIN,
        altered(three(), bytes -> bytes.putLong(BatchBytes.MAX_TIMESTAMP, BatchBytes.TIME_MS + 9)));
    produce("append time", TopicEdges.APPEND_TIME, three());
    produce("append time, too late for create time", TopicEdges.APPEND_TIME, of(late));
    produce(
        "append time, gzip",
        TopicEdges.APPEND_TIME,
        BatchBytes.compressed(CompressionType.GZIP, record("a", "1")));
  }

  void produce(String what, String topic, byte[] records) throws Exception {
    ask(what, ALL, topic, 0, records);
  }

  private void ask(String what, short acks, String topic, int partition, byte[] records)
      throws Exception {
    ask(probe.connect(), what, acks, topic, partition, records);
  }

  private void ask(Wire wire, String what, short acks, String topic, int partition, byte[] records)
      throws Exception {
    try (wire) {
      ProduceRequestData request = request(topic, partition, records).setAcks(acks);
      probe.ask(wire, "Produce, " + what, request, version);
    }
  }

  void askAs(String what, String transactionalId, String topic, byte[] records) throws Exception {
    ProduceRequestData request = request(topic, 0, records).setAcks(ALL);
    probe.ask("Produce, " + what, request.setTransactionalId(transactionalId), version);
  }

  private ProduceRequestData request(String topic, int partition, byte[] records) throws Exception {
    TopicProduceData data =
        new TopicProduceData()
            .setPartitionData(
                List.of(
                    new PartitionProduceData()
                        .setIndex(partition)
                        .setRecords(
                            records == null
                                ? null
                                : MemoryRecords.readableRecords(ByteBuffer.wrap(records)))));
    if (version >= FIRST_VERSION_WITH_IDS) {
      data.setTopicId(
          UNKNOWN_IDS.containsKey(topic) ? UNKNOWN_IDS.get(topic) : ground.topicId(topic));
    } else {
      data.setName(topic);
    }
    TopicProduceDataCollection topics = new TopicProduceDataCollection();
    topics.add(data);
    return new ProduceRequestData().setTimeoutMs(TIMEOUT_MS).setTopicData(topics);
  }
}
