// Control records: batches that hold no user data but mark the end of a transaction, or a change
// in a Raft log. The key tells the type, the value is a versioned message of that type.
//
//   key   int16 version (0) | int16 type            value   int16 version | message
import { ControlRecordTypeSchemaCodec } from './generated/control-record-type-schema.ts';
import { EndTxnMarkerCodec } from './generated/end-txn-marker.ts';
import { decodeVersioned, encodeVersioned } from './versioned.ts';

const KEY_VERSION = 0;
const MARKER_VERSION = 0;

/** The types of control records. */
export const ControlRecordType = {
  ABORT: 0,
  COMMIT: 1,
  LEADER_CHANGE: 2,
  SNAPSHOT_HEADER: 3,
  SNAPSHOT_FOOTER: 4,
  KRAFT_VERSION: 5,
  KRAFT_VOTERS: 6,
} as const;

/** The end of a transaction in a partition. */
export interface TransactionMarker {
  /** True if the transaction was committed, false if it was aborted. */
  readonly isCommit: boolean;
  /** Epoch of the transaction coordinator that wrote the marker. */
  readonly coordinatorEpoch: number;
}

/** The key of a control record. */
export function encodeControlKey(type: number): Uint8Array {
  return encodeVersioned(ControlRecordTypeSchemaCodec, { type }, KEY_VERSION);
}

/**
 * The type in the key of a control record; of a key in a newer version as far as it is known.
 *
 * @throws ProtocolError for malformed bytes.
 */
export function decodeControlType(key: Uint8Array): number {
  return decodeVersioned(ControlRecordTypeSchemaCodec, key, { acceptNewer: true }).type;
}

/** Key and value of a transaction marker. */
export function encodeTransactionMarker({ isCommit, coordinatorEpoch }: TransactionMarker): {
  key: Uint8Array;
  value: Uint8Array;
} {
  return {
    key: encodeControlKey(isCommit ? ControlRecordType.COMMIT : ControlRecordType.ABORT),
    value: encodeVersioned(EndTxnMarkerCodec, { coordinatorEpoch }, MARKER_VERSION),
  };
}

/**
 * Reads a transaction marker; undefined for another control record.
 *
 * @throws ProtocolError for malformed bytes.
 */
export function decodeTransactionMarker(
  key: Uint8Array,
  value: Uint8Array,
): TransactionMarker | undefined {
  const type = decodeControlType(key);
  if (type !== ControlRecordType.COMMIT && type !== ControlRecordType.ABORT) return undefined;
  const { coordinatorEpoch } = decodeVersioned(EndTxnMarkerCodec, value, { acceptNewer: true });
  return { isCommit: type === ControlRecordType.COMMIT, coordinatorEpoch };
}
