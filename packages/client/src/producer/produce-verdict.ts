// What the answer to a batch means: written, to be sent again, or failed. Pure, so that every rule
// of the idempotent producer can be tested without a broker.
import { errorByCode, ErrorCode } from '@millrace/protocol';

/**
 * What to do with an answered batch. `renumber` is a retry after the partition's sequences began
 * anew under the next epoch; `split` is for a batch that is too large but holds several records.
 */
export type ProduceVerdict = 'written' | 'retry' | 'renumber' | 'split' | 'fail';

/** A batch, what its partition remembers, and the answer. */
export interface ProduceAnswer {
  readonly errorNumber: number;
  readonly recordCount: number;
  readonly isIdempotent: boolean;
  /** Whether the batch was numbered anew since it was made. */
  readonly wasRenumbered: boolean;
  /** Whether everything before the batch was acknowledged. */
  readonly isNextSequence: boolean;
}

/** Judges an answer by the rules of Kafka's Java producer. */
export function judgeProduceAnswer(answer: ProduceAnswer): ProduceVerdict {
  const { errorNumber, isIdempotent } = answer;
  switch (errorNumber) {
    case ErrorCode.NONE:
    // A repeat so old that the broker remembers having it, but not where.
    case ErrorCode.DUPLICATE_SEQUENCE_NUMBER:
      return 'written';
    case ErrorCode.MESSAGE_TOO_LARGE:
      return answer.recordCount > 1 ? 'split' : 'fail';
    case ErrorCode.UNKNOWN_PRODUCER_ID:
      // Retention took the records by which the broker knew the producer: nothing of it is lost.
      if (!isIdempotent) return 'fail';
      return answer.wasRenumbered ? 'retry' : 'renumber';
    case ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER:
      if (!isIdempotent) return 'fail';
      // A batch before this one is still to be repeated; after it, this one will be in order.
      if (answer.wasRenumbered || !answer.isNextSequence) return 'retry';
      // The broker lost what it had acknowledged: its memory of the sequences is no use any more.
      return 'renumber';
    default:
      return errorByCode(errorNumber).retriable ? 'retry' : 'fail';
  }
}
