// The bound holds for every record, so that a batch of that size always takes it.
import { BatchWriter, createCore } from '@millrace/core-wasm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSizeMax } from './record-size.ts';

describe('recordSizeMax', () => {
  it('is never below what the writer needs', () => {
    const core = createCore();
    const pointer = core.allocate(65_536);
    const writer = new BatchWriter(core);
    const bytes = fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()));
    const headers = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), bytes), { maxLength: 5 });
    fc.assert(
      fc.property(bytes, bytes, headers, fc.nat(), (key, value, list, timestamp) => {
        writer.reset(pointer, 65_536);
        writer.append(key, value, timestamp, list);
        expect(writer.sizeBytes).toBeLessThanOrEqual(recordSizeMax(key, value, list));
      }),
    );
  });
});
