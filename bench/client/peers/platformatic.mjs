// @platformatic/kafka 2.12. Its stream of messages is the only way to read; 'data' is its fastest
// form, and `for await` the one that reads record by record.
import { Consumer, MessagesStreamModes, ProduceAcks, Producer } from '@platformatic/kafka';

/** Its default of 5 holds singles back to a tenth. */
const MAX_IN_FLIGHT = 1000;
/** Its default of 1024 makes it wait for its own reader. */
const HIGH_WATER_MARK = 16_384;

export const makeList = (records, topic) => records.map((record) => ({ topic, ...record }));

export async function openProducer({ bootstrap, topic }) {
  const place = { clientId: 'bench', bootstrapBrokers: [bootstrap] };
  const producer = new Producer({ ...place, maxInflights: MAX_IN_FLIGHT });
  const acks = ProduceAcks.ALL;
  return {
    sendOne: ({ key, value }) => producer.send({ acks, messages: [{ topic, key, value }] }),
    sendMany: (messages) => producer.send({ acks, messages }),
    close: () => producer.close(),
  };
}

export async function openConsumer({ bootstrap, topic }, unit, take, fail) {
  const groupId = `bench-${process.pid}`;
  const place = { clientId: 'bench', groupId, bootstrapBrokers: [bootstrap] };
  const consumer = new Consumer({ ...place, highWaterMark: HIGH_WATER_MARK });
  const stream = await consumer.consume({ topics: [topic], mode: MessagesStreamModes.EARLIEST });
  stream.on('error', fail);
  const readRecords = async () => {
    for await (const message of stream) take(message.value.length > 0 ? 1 : 0);
  };
  if (unit === 'batch') stream.on('data', (message) => take(message.value.length > 0 ? 1 : 0));
  else readRecords().catch(fail);
  return () => consumer.close(true);
}
