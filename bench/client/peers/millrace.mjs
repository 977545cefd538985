// Our client, as built in this workspace, through its public entry.
import { createClient } from '../../../packages/client/dist/index.js';

const BATCH_SIZE_BYTES = 65_536;

export const makeList = (records, topic) => records.map((record) => ({ topic, ...record }));

export async function openProducer({ bootstrap, topic }) {
  const client = createClient({ brokers: bootstrap });
  const producer = client.producer({ idempotence: false, batchSizeBytes: BATCH_SIZE_BYTES });
  return {
    sendOne: ({ key, value }) => producer.send({ topic, key, value }),
    sendMany: (list) => producer.send(list),
    close: () => client.close(),
  };
}

export async function openConsumer({ bootstrap, topic }, unit, take, fail) {
  const client = createClient({ brokers: bootstrap });
  const groupId = `bench-${process.pid}`;
  const consumer = client.consumer({ groupId, topics: topic, autoOffsetReset: 'earliest' });
  const readBatches = async () => {
    for await (const batch of consumer.batches()) {
      let sizeBytes = 0;
      for (const record of batch) sizeBytes += record.value.length;
      take(sizeBytes > 0 ? batch.length : 0);
    }
  };
  const readRecords = async () => {
    for await (const record of consumer) take(record.value.length > 0 ? 1 : 0);
  };
  (unit === 'batch' ? readBatches() : readRecords()).catch(fail);
  return () => client.close();
}
