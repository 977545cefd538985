// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { stringAt } from '../slot.ts';
import type { Writer } from '../writer.ts';

/** TransactionLogKey, version 0. */
export interface TransactionLogKey {
  /** string, versions 0+. */
  readonly transactionalId: string;
}

/** {@link TransactionLogKey} as read: every field is there. */
export class TransactionLogKeyView implements TransactionLogKey {
  readonly #frame: Uint8Array;
  readonly #transactionalId: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#transactionalId = reader.stringSlot(false, false);
  }

  get transactionalId(): string {
    return stringAt(this.#frame, this.#transactionalId);
  }
}

function writeTransactionLogKey(
  writer: Writer,
  {
    transactionalId,
  }: TransactionLogKey,
  _version: number,
): void {
  writer.string(transactionalId, false);
}

/** Reads and writes {@link TransactionLogKey}. */
export const TransactionLogKeyCodec: Codec<TransactionLogKey, TransactionLogKeyView> = /* @__PURE__ */ new MessageCodec(
  'TransactionLogKey',
  [0, 0, -1],
  TransactionLogKeyView,
  writeTransactionLogKey,
);
