// One small batch, always the same bytes, for fields that hold records.
package dev.millrace.conformance.vectors;

import java.nio.ByteBuffer;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

final class SampleBatch {
  static final byte[] BYTES = build();

  private SampleBatch() {}

  private static byte[] build() {
    MemoryRecords records =
        MemoryRecords.withRecords(
            Compression.NONE,
            new SimpleRecord(1_700_000_000_000L, new byte[] {'k'}, new byte[] {'v'}));
    ByteBuffer buffer = records.buffer();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
