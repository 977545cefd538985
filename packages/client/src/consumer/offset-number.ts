// Offsets are bigint where users see them and numbers inside: this is the way in.
import { KafkaError } from '../errors.ts';

/** The offset as a number. @throws KafkaError `INVALID_ARGUMENT` for one that no log reaches */
export function offsetNumber(offset: bigint): number {
  if (typeof offset === 'bigint' && offset >= 0n && offset <= BigInt(Number.MAX_SAFE_INTEGER)) {
    return Number(offset);
  }
  const message = `${String(offset)} is no offset; give a bigint from 0n on.`;
  throw new KafkaError('INVALID_ARGUMENT', message);
}
