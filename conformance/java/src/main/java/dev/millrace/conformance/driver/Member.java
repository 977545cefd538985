// A consumer on a thread of its own, because poll() is what keeps a member alive. What it is given
// waits here until the harness asks; what it is told runs between two polls.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

final class Member {
  private static final Duration POLL = Duration.ofMillis(50);

  final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::run);
  private ArrayNode records = Orders.list();
  private Set<TopicPartition> assigned = Set.of();
  private int assignments;
  private volatile boolean isLeaving;

  Member(String bootstrap, JsonNode order) {
    topic = order.get("topic").asText();
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("group.id", order.get("group").asText());
    settings.put("auto.offset.reset", order.get("offsetReset").asText());
    settings.put("enable.auto.commit", false);
    settings.put("session.timeout.ms", 6_000);
    settings.put("heartbeat.interval.ms", 500);
    if (!order.get("instanceId").isNull()) {
      settings.put("group.instance.id", order.get("instanceId").asText());
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer = new KafkaConsumer<>(settings, bytes, bytes);
    consumer.subscribe(List.of(topic), new Listener());
    thread.setDaemon(true);
    thread.start();
  }

  private final class Listener implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      synchronized (Member.this) {
        assignments++;
      }
    }
  }

  TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }

  private void run() {
    while (!isLeaving) {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
      keep(consumer.poll(POLL));
    }
    consumer.close();
  }

  private synchronized void keep(Iterable<ConsumerRecord<byte[], byte[]>> polled) {
    polled.forEach(record -> records.add(Orders.received(record)));
    assigned = Set.copyOf(consumer.assignment());
  }

  synchronized ObjectNode taken() {
    ObjectNode answer = Orders.object().put("assignments", assignments);
    ArrayNode partitions = answer.putArray("assigned");
    assigned.forEach(partition -> partitions.add(partition.partition()));
    answer.set("records", records);
    records = Orders.list();
    return answer;
  }

  /** Runs the task between two polls, and waits for it. */
  void perform(Consumer<KafkaConsumer<byte[], byte[]>> task) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    tasks.add(
        () -> {
          try {
            task.accept(consumer);
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    done.get();
  }

  void leave() throws InterruptedException {
    isLeaving = true;
    thread.join();
  }
}
