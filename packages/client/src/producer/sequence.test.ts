// Sequences wrap to 0 after 2^31 - 1, as in Kafka's DefaultRecordBatch.
import { expect, it } from 'vitest';
import { advanceSequence } from './sequence.ts';

it.each([
  [0, 5, 5],
  [2 ** 31 - 1, 1, 0],
  [2 ** 31 - 2, 1, 2 ** 31 - 1],
  [2 ** 31 - 3, 10, 7],
])('%d and %d more is %d', (sequence, count, next) => {
  expect(advanceSequence(sequence, count)).toBe(next);
});
