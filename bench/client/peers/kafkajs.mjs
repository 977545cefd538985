// KafkaJS 2.2.4. It sends each call as a request of its own, and cannot gather single records.
import { createRequire } from 'node:module';

const { Kafka, logLevel, Partitioners } = createRequire(import.meta.url)('kafkajs');
const ALL = -1;
/** As many as the topic has; its default is one after the other. */
const PARTITIONS_AT_ONCE = 4;

export const makeList = (records) => records;

const connect = ({ bootstrap }) => new Kafka({ brokers: [bootstrap], logLevel: logLevel.ERROR });

export async function openProducer(job) {
  const { topic } = job;
  const createPartitioner = Partitioners.DefaultPartitioner;
  const producer = connect(job).producer({ createPartitioner });
  await producer.connect();
  return {
    sendOne: (record) => producer.send({ topic, acks: ALL, messages: [record] }),
    sendMany: (messages) => producer.send({ topic, acks: ALL, messages }),
    close: () => producer.disconnect(),
  };
}

export async function openConsumer(job, unit, take, fail) {
  const consumer = connect(job).consumer({ groupId: `bench-${process.pid}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [job.topic], fromBeginning: true });
  consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
  const eachBatch = async ({ batch }) => {
    let sizeBytes = 0;
    for (const message of batch.messages) sizeBytes += message.value.length;
    take(sizeBytes > 0 ? batch.messages.length : 0);
  };
  const eachMessage = async ({ message }) => take(message.value.length > 0 ? 1 : 0);
  const handler = unit === 'batch' ? { eachBatch } : { eachMessage };
  await consumer.run({ ...handler, partitionsConsumedConcurrently: PARTITIONS_AT_ONCE });
  return () => consumer.disconnect();
}
