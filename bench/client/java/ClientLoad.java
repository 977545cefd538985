// The load program of Kafka's Java client: the same jobs as peers/load.mjs, told as key=value. Prints
// the same answer as one line of JSON.

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

public final class ClientLoad {
    private static final int VALUES = 1000;
    private static final double NANOS = 1e9;

    /** Where counting stood at one moment. */
    private record Mark(long total, long nanos, long cpuNanos) {}

    private final Map<String, String> job;
    private final LongAdder total = new LongAdder();

    private ClientLoad(Map<String, String> job) {
        this.job = job;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> job = new HashMap<>();
        for (String arg : args) {
            int cut = arg.indexOf('=');
            job.put(arg.substring(0, cut), arg.substring(cut + 1));
        }
        ClientLoad load = new ClientLoad(job);
        if (job.get("kind").equals("produce")) {
            load.produce();
        } else {
            load.consume();
        }
        System.exit(0);
    }

    private int number(String name) {
        return Integer.parseInt(job.get(name));
    }

    private Mark mark() {
        OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Mark(total.sum(), System.nanoTime(), system.getProcessCpuTime());
    }

    private void print(Mark from, Mark until) {
        System.out.printf(
            Locale.ROOT,
            "{\"recordCount\":%d,\"seconds\":%f,\"cpuSeconds\":%f,\"totalCount\":%d}%n",
            until.total - from.total,
            (until.nanos - from.nanos) / NANOS,
            (until.cpuNanos - from.cpuNanos) / NANOS,
            total.sum());
    }

    private void produce() throws Exception {
        int callers = number("callers");
        int batch = number("batch");
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", job.get("bootstrap"));
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("acks", "all");
        settings.put("enable.idempotence", false);
        settings.put("batch.size", 65_536);
        // One that waits for each record gains nothing from lingering.
        settings.put("linger.ms", batch == 1 ? 0 : 5);
        List<ProducerRecord<byte[], byte[]>> records = records();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        long endNanos =
            System.nanoTime() + (number("warmUpMs") + number("measuredMs")) * 1_000_000L;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            List<Thread> threads = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int first = caller;
                Thread thread = new Thread(() -> {
                    try {
                        call(producer, records, first, batch, endNanos);
                    } catch (Throwable error) {
                        failure.set(error);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            Thread.sleep(number("warmUpMs"));
            Mark from = mark();
            Thread.sleep(number("measuredMs"));
            Mark until = mark();
            for (Thread thread : threads) {
                thread.join();
            }
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            print(from, until);
        }
    }

    private void call(
            KafkaProducer<byte[], byte[]> producer,
            List<ProducerRecord<byte[], byte[]>> records,
            int first,
            int batch,
            long endNanos) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch);
        for (int turn = first * batch; System.nanoTime() < endNanos; turn += batch) {
            sent.clear();
            for (int place = 0; place < batch; place++) {
                sent.add(producer.send(records.get((turn + place) % VALUES)));
            }
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
            total.add(batch);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        String filler = "v".repeat(number("valueSizeBytes") - 10);
        for (int index = 0; index < VALUES; index++) {
            byte[] key = String.format("key%07d", index).getBytes();
            byte[] value = (filler + String.format("%010d", index)).getBytes();
            records.add(new ProducerRecord<>(job.get("topic"), key, value));
        }
        return records;
    }

    private void consume() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", job.get("bootstrap"));
        settings.put("group.id", "bench-" + ProcessHandle.current().pid());
        settings.put("auto.offset.reset", "earliest");
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        Mark from = null;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(job.get("topic")));
            while (total.sum() < number("recordCount")) {
                long read = 0;
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    read += record.value().length > 0 ? 1 : 0;
                }
                total.add(read);
                if (from == null && total.sum() >= number("warmUpCount")) {
                    from = mark();
                }
            }
            print(from, mark());
        }
    }
}
