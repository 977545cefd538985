// One rule for the names of options, so that whoever knows Kafka's knows these: Kafka's own words,
// in camelCase and in their order, without the fillers `enable`, `type` and `class`; the unit last.
import { describe, expect, it } from 'vitest';
import { clientOptionTable } from '../client-options.ts';
import { consumerOptionTable } from '../consumer/consumer-options.ts';
import { producerOptionTable } from '../producer/producer-options.ts';

/** Options that take something else than Kafka's do, and so have names of their own. */
const RENAMED: Readonly<Record<string, string>> = {
  'bootstrap.servers': 'brokers',
  'key.serializer': 'keySerde',
  'value.serializer': 'valueSerde',
  'key.deserializer': 'keySerde',
  'value.deserializer': 'valueSerde',
  'partition.assignment.strategy': 'assignors',
};
/** Sizes whose unit Kafka leaves out. */
const IN_BYTES: ReadonlySet<string> = new Set(['batch.size', 'buffer.memory', 'max.request.size']);
const FILLERS: ReadonlySet<string> = new Set(['enable', 'type', 'class']);

function expectedName(kafkaName: string): string {
  const words = kafkaName.split('.').filter((word) => !FILLERS.has(word));
  if (IN_BYTES.has(kafkaName)) words.push('bytes');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const name = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  return RENAMED[kafkaName] ?? name;
}

const tables = {
  client: clientOptionTable,
  producer: producerOptionTable,
  consumer: consumerOptionTable,
};

describe.each(Object.entries(tables))('the options of the %s', (_, table) => {
  it('are named as in Kafka', () => {
    const names = Object.entries(table).filter(([, { kafkaName }]) => kafkaName !== null);
    expect(names.map(([name]) => name)).toEqual(
      names.map(([, { kafkaName }]) => expectedName(kafkaName!)),
    );
  });

  it('have their unit last', () => {
    const measured = Object.keys(table).filter((name) => /(ms|bytes)$|Ms|Bytes/.test(name));
    expect(measured.filter((name) => !/(Ms|Bytes)$/.test(name))).toEqual([]);
  });
});
