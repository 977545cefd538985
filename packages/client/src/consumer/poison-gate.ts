// What happens to a record whose key or value cannot be deserialized. By default nothing is checked
// ahead: the error comes up where the field is read. To skip such records, or to ask the user, both
// fields must be read before the record is handed out.
import { KafkaError } from '../errors.ts';
import type { ConsumerRecord } from './consumer-record.ts';

/** Decides on a record that cannot be deserialized: leave it out, or stop with the error. */
export type DeserializationErrorCallback = (
  error: KafkaError,
  record: ConsumerRecord<unknown, unknown>,
) => 'skip' | 'fail';

/** What to do with a record that cannot be deserialized. */
export type OnDeserializationError = 'fail' | 'skip' | DeserializationErrorCallback;

/** Lets records through. */
export class PoisonGate {
  readonly #policy: OnDeserializationError;

  constructor(policy: OnDeserializationError) {
    this.#policy = policy;
  }

  /** Whether records must be shown to {@link admits}. */
  get isChecking(): boolean {
    return this.#policy !== 'fail';
  }

  /** Whether the record may be handed out. @throws KafkaError `DESERIALIZATION_FAILED` */
  admits(record: ConsumerRecord<unknown, unknown>): boolean {
    try {
      // The fields are remembered by the record, so nothing is decoded twice.
      void record.key;
      void record.value;
      return true;
    } catch (error) {
      if (!(error instanceof KafkaError)) throw error;
      const policy = this.#policy;
      const decision = typeof policy === 'function' ? policy(error, record) : policy;
      if (decision === 'skip') return false;
      throw error;
    }
  }
}
