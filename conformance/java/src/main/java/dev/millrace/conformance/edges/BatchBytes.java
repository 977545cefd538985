// A record batch that can be spoilt: good bytes from Kafka's builder, single fields overwritten,
// and the checksum made right again unless it is what is to be wrong.
//
//   baseOffset(8) | batchLength(4) | leaderEpoch(4) | magic(1) | crc(4) | attributes(2) |
//   lastOffsetDelta(4) | baseTimestamp(8) | maxTimestamp(8) | producerId(8) | producerEpoch(2) |
//   baseSequence(4) | recordCount(4) | records
package dev.millrace.conformance.edges;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.apache.kafka.common.utils.Utils;

final class BatchBytes {
  static final int BASE_OFFSET = 0;
  static final int LENGTH = 8;
  static final int MAGIC = 16;
  static final int CRC = 17;
  static final int ATTRIBUTES = 21;
  static final int LAST_OFFSET_DELTA = 23;
  static final int MAX_TIMESTAMP = 35;
  static final int PRODUCER_ID = 43;
  static final int BASE_SEQUENCE = 53;
  static final int RECORD_COUNT = 57;
  static final int RECORDS = 61;

  /** A time that never changes, so that a question has the same bytes in every run. */
  static final long TIME_MS = 1_700_000_000_000L;

  private static final int BUFFER_BYTES = 4096;

  private BatchBytes() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SimpleRecord record(String key, String value) {
    return new SimpleRecord(
        TIME_MS, key == null ? null : utf8(key), value == null ? null : utf8(value));
  }

  /** Three records with keys. */
  static byte[] three() {
    return of(record("a", "1"), record("b", "2"), record("c", "3"));
  }

  static byte[] of(SimpleRecord... records) {
    return compressed(CompressionType.NONE, records);
  }

  static byte[] compressed(CompressionType codec, SimpleRecord... records) {
    return toBytes(MemoryRecords.withRecords(Compression.of(codec).build(), records));
  }

  /** One record of a producer with an identity. */
  static byte[] idempotent(long producerId, int epoch, int sequence, boolean transactional) {
    MemoryRecordsBuilder builder =
        new MemoryRecordsBuilder(
            new ByteBufferOutputStream(BUFFER_BYTES),
            RecordBatch.MAGIC_VALUE_V2,
            Compression.NONE,
            TimestampType.CREATE_TIME,
            0,
            RecordBatch.NO_TIMESTAMP,
            producerId,
            (short) epoch,
            sequence,
            transactional,
            false,
            RecordBatch.NO_PARTITION_LEADER_EPOCH,
            BUFFER_BYTES);
    builder.append(record("k", "v"));
    return toBytes(builder.build());
  }

  static byte[] toBytes(MemoryRecords records) {
    return Utils.toArray(records.buffer().duplicate());
  }

  /** A copy with something overwritten and the checksum right. */
  static byte[] altered(byte[] batch, Consumer<ByteBuffer> change) {
    byte[] copy = batch.clone();
    ByteBuffer buffer = ByteBuffer.wrap(copy);
    change.accept(buffer);
    CRC32C crc = new CRC32C();
    crc.update(copy, ATTRIBUTES, copy.length - ATTRIBUTES);
    buffer.putInt(CRC, (int) crc.getValue());
    return copy;
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
