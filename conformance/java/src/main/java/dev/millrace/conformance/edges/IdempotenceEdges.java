// Producer ids: who gets one, and which sequences are taken.
package dev.millrace.conformance.edges;

import static dev.millrace.conformance.edges.BatchBytes.altered;
import static dev.millrace.conformance.edges.BatchBytes.idempotent;

import java.io.IOException;
import org.apache.kafka.common.message.InitProducerIdRequestData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.protocol.Errors;

final class IdempotenceEdges {
  private static final long PRODUCER_ID_BASE = 500_000;
  private static final int EPOCH = 3;

  private IdempotenceEdges() {}

  static void ask(Probe probe, Ground ground) throws Exception {
    for (int version : new int[] {3, 8, 11, 13}) {
      sequences(new ProduceEdges(probe, ground, version), PRODUCER_ID_BASE + version * 10);
    }
    // The first question makes a broker ask the controller for a block of ids.
    probe.settle(
        request(null, 60_000),
        0,
        answer -> ((InitProducerIdResponseData) answer).errorCode() == Errors.NONE.code());
    for (int version = 0; version <= 5; version++) {
      initialise(probe, version);
    }
  }

  private static void sequences(ProduceEdges edges, long producer) throws Exception {
    String topic = TopicEdges.PLAIN;
    byte[] first = idempotent(producer, EPOCH, 0, false);
    edges.produce("first sequence", topic, first);
    edges.produce("first sequence again", topic, first);
    edges.produce("next sequence", topic, idempotent(producer, EPOCH, 1, false));
    edges.produce("the one before again", topic, first);
    edges.produce("a gap", topic, idempotent(producer, EPOCH, 5, false));
    edges.produce("an older epoch", topic, idempotent(producer, EPOCH - 1, 2, false));
    edges.produce("a newer epoch, not from 0", topic, idempotent(producer, EPOCH + 1, 2, false));
    edges.produce("a newer epoch, from 0", topic, idempotent(producer, EPOCH + 1, 0, false));
    for (int sequence = 1; sequence <= 5; sequence++) {
      edges.produce(
          "sequence " + sequence, topic, idempotent(producer, EPOCH + 1, sequence, false));
    }
    edges.produce("the one before the last five", topic, idempotent(producer, EPOCH + 1, 0, false));
    edges.produce("the oldest of the last five", topic, idempotent(producer, EPOCH + 1, 1, false));
    edges.produce("unknown producer, not from 0", topic, idempotent(producer + 1, 0, 7, false));
    edges.produce("producer id without sequence", topic, without(first, producer + 2));
    edges.produce(
        "negative epoch",
        topic,
        altered(
            first,
            bytes ->
                bytes
                    .putLong(BatchBytes.PRODUCER_ID, producer + 3)
                    .putShort(BatchBytes.PRODUCER_ID + Long.BYTES, (short) -1)));
    byte[] transactional = idempotent(producer + 4, 0, 0, true);
    edges.produce("transactional batch without a transactional id", topic, transactional);
    edges.askAs(
        "transactional batch outside a transaction", "edge-transaction", topic, transactional);
    edges.askAs(
        "plain batch with a transactional id",
        "edge-transaction",
        topic,
        idempotent(producer + 5, 0, 0, false));
  }

  private static byte[] without(byte[] batch, long producer) {
    return altered(
        batch,
        bytes ->
            bytes.putLong(BatchBytes.PRODUCER_ID, producer).putInt(BatchBytes.BASE_SEQUENCE, -1));
  }

  private static void initialise(Probe probe, int version) throws IOException {
    initialise(probe, "idempotent", version, request(null, 60_000));
    initialise(probe, "idempotent, timeout 0", version, request(null, 0));
    initialise(probe, "idempotent, timeout -1", version, request(null, -1));
    initialise(probe, "empty transactional id", version, request("", 60_000));
    initialise(probe, "timeout 0", version, request("edge-transaction", 0));
    initialise(probe, "timeout over the maximum", version, request("edge-transaction", 900_001));
    if (version >= 3) {
      initialise(probe, "id without epoch", version, request(null, 60_000).setProducerId(5));
      initialise(
          probe, "epoch without id", version, request(null, 60_000).setProducerEpoch((short) 5));
      initialise(
          probe,
          "idempotent with id and epoch",
          version,
          request(null, 60_000).setProducerId(5).setProducerEpoch((short) 5));
    }
  }

  private static InitProducerIdRequestData request(String transactionalId, int timeoutMs) {
    return new InitProducerIdRequestData()
        .setTransactionalId(transactionalId)
        .setTransactionTimeoutMs(timeoutMs);
  }

  private static void initialise(
      Probe probe, String what, int version, InitProducerIdRequestData request) throws IOException {
    probe.ask("InitProducerId, " + what, request, version);
  }
}
