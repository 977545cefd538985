// What Kafka reads out of record batches, as JSON: the truth beside the bytes of a vector, and the
// verdict on bytes that we wrote. int64 are decimal strings; keys and values are hex or null, and
// {sizeBytes, sha256} where longer than LONG_BYTES.
package dev.millrace.conformance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.utils.Utils;

final class BatchDescription {
  private static final int LONG_BYTES = 1024;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BatchDescription() {}

  /**
   * Every batch in `bytes`; throws what Kafka throws if one is not valid or bytes are left over.
   */
  static ArrayNode of(byte[] bytes) {
    ArrayNode batches = JSON.arrayNode();
    MemoryRecords records = MemoryRecords.readableRecords(ByteBuffer.wrap(bytes));
    for (MutableRecordBatch batch : records.batches()) {
      batches.add(describe(batch));
    }
    if (records.validBytes() != bytes.length) {
      throw new IllegalArgumentException(
          (bytes.length - records.validBytes()) + " bytes after the last whole batch");
    }
    return batches;
  }

  private static ObjectNode describe(MutableRecordBatch batch) {
    batch.ensureValid();
    ObjectNode node = JSON.objectNode();
    node.put("baseOffset", String.valueOf(batch.baseOffset()));
    node.put("lastOffset", String.valueOf(batch.lastOffset()));
    node.put("sizeBytes", batch.sizeInBytes());
    node.put("partitionLeaderEpoch", batch.partitionLeaderEpoch());
    node.put("magic", batch.magic());
    node.put("codec", batch.compressionType().name);
    node.put("timestampType", batch.timestampType().name);
    node.put("maxTimestamp", String.valueOf(batch.maxTimestamp()));
    node.put("producerId", String.valueOf(batch.producerId()));
    node.put("producerEpoch", batch.producerEpoch());
    node.put("baseSequence", batch.baseSequence());
    node.put("isTransactional", batch.isTransactional());
    node.put("isControlBatch", batch.isControlBatch());
    node.set(
        "deleteHorizonMs",
        batch.deleteHorizonMs().isPresent()
            ? JSON.textNode(String.valueOf(batch.deleteHorizonMs().getAsLong()))
            : JSON.nullNode());
    ArrayNode records = node.putArray("records");
    for (Record record : batch) {
      record.ensureValid();
      records.add(describe(record));
    }
    return node;
  }

  private static ObjectNode describe(Record record) {
    ObjectNode node = JSON.objectNode();
    node.put("offset", String.valueOf(record.offset()));
    node.put("timestamp", String.valueOf(record.timestamp()));
    node.set("key", record.hasKey() ? bytesOf(Utils.toArray(record.key())) : JSON.nullNode());
    node.set("value", record.hasValue() ? bytesOf(Utils.toArray(record.value())) : JSON.nullNode());
    ArrayNode headers = node.putArray("headers");
    for (Header header : record.headers()) {
      ArrayNode pair = headers.addArray().add(header.key());
      pair.add(header.value() == null ? JSON.nullNode() : bytesOf(header.value()));
    }
    return node;
  }

  private static JsonNode bytesOf(byte[] bytes) {
    if (bytes.length <= LONG_BYTES) {
      return JSON.textNode(HexFormat.of().formatHex(bytes));
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return JSON.objectNode()
          .put("sizeBytes", bytes.length)
          .put("sha256", HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
