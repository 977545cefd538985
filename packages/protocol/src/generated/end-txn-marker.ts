// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** EndTxnMarker, version 0. */
export interface EndTxnMarker {
  /** int32, versions 0+. */
  readonly coordinatorEpoch: number;
}

/** {@link EndTxnMarker} as read: every field is there. */
export class EndTxnMarkerView implements EndTxnMarker {
  declare readonly coordinatorEpoch: number;

  constructor(reader: Reader, _version: number) {
    this.coordinatorEpoch = reader.int32();
  }
}

function writeEndTxnMarker(
  writer: Writer,
  {
    coordinatorEpoch,
  }: EndTxnMarker,
  _version: number,
): void {
  writer.int32(coordinatorEpoch);
}

/** Reads and writes {@link EndTxnMarker}. */
export const EndTxnMarkerCodec: Codec<EndTxnMarker, EndTxnMarkerView> = /* @__PURE__ */ new MessageCodec(
  'EndTxnMarker',
  [0, 0, -1],
  EndTxnMarkerView,
  writeEndTxnMarker,
);
