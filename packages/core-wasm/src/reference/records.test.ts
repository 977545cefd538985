// The record kernels against their twin: the same answer for any bytes, sound or not.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRecords } from '../../test/batches.ts';
import { cores } from '../../test/cores.ts';
import { batchLayout } from '../batch-layout.ts';
import { writeInt64 } from '../int64.ts';
import { RECORD_COLUMNS } from '../record-columns.ts';
import { tabulateRecords, validateRecords } from './records.ts';

const field = fc.option(fc.uint8Array({ maxLength: 80 }), { nil: null });
const sound = fc
  .array(
    fc.record({
      key: field,
      value: field,
      timestamp: fc.oneof(fc.nat(300), fc.maxSafeInteger()),
      headers: fc.array(fc.tuple(fc.string({ maxLength: 4 }), field), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((records) => ({ bytes: encodeRecords(records), count: records.length }));

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 });
const input = fc
  .tuple(sound, changes, fc.integer({ min: -1, max: 1 }))
  .map(([{ bytes, count }, list, countChange]) => {
    for (const [position, value] of list) bytes[position % bytes.length] = value;
    return { bytes, count: Math.max(count + countChange, 0) };
  });

describe.each(cores)('record kernels of the %s core', (_build, core) => {
  const header = core.allocate(64);
  const pointer = core.allocate(1 << 16);
  const rows = core.allocate(1 << 16);

  it('check records as the twin does', () => {
    const rule = fc.constantFrom(-Infinity, 100, 1000);
    fc.assert(
      fc.property(input, fc.boolean(), rule, fc.nat(2000), (one, requireKeys, least, base) => {
        const { bytes, count } = one;
        const rules = {
          baseTimestamp: BigInt(base),
          recordCount: count,
          requireKeys,
          timestampMin: least,
          timestampMax: 2 ** 39,
        };
        core.memory.set(bytes, pointer);
        writeInt64(core.view, header + batchLayout.BASE_TIMESTAMP, base);
        const answer = core.kernels.validateRecords(
          header,
          pointer,
          pointer + bytes.length,
          count,
          requireKeys ? 1 : 0,
          least,
          2 ** 39,
        );
        const found = validateRecords(bytes, 0, bytes.length, rules);
        const slots = new Float64Array(core.memory.buffer, core.map.results, 3);
        expect([answer, slots[0]]).toEqual([found.answer, found.recordIndex]);
        const isWhole = found.recordIndex === -1;
        const greatest = isWhole ? [slots[1], slots[2]] : [-1, -1];
        expect(greatest).toEqual([found.maxTimestamp, found.offsetOfMaxTimestamp]);
      }),
      { numRuns: 1500 },
    );
  });

  it('tabulate records as the twin does', () => {
    fc.assert(
      fc.property(input, ({ bytes, count }) => {
        core.memory.set(bytes, pointer);
        const end = pointer + bytes.length;
        const filled = core.kernels.tabulateRecords(pointer, end, count, rows, -pointer);
        const table = new Int32Array(count * RECORD_COLUMNS);
        const found = tabulateRecords(bytes, 0, bytes.length, count, table);
        expect(filled).toBe(found.rowCount);
        const made = new Int32Array(core.memory.buffer, rows, filled * RECORD_COLUMNS);
        expect(made).toEqual(table.subarray(0, filled * RECORD_COLUMNS));
        const position = core.view.getUint32(core.map.results, true);
        expect(position).toBe(filled === count ? pointer + found.position : 0);
      }),
      { numRuns: 1500 },
    );
  });
});
