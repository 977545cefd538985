// The answer of a log to a batch: where it went, or why it did not.
import { ErrorCode } from '@millrace/protocol';

/** What became of a batch. With an error nothing was appended. */
export interface AppendResult {
  errorCode: number;
  message: string | null;
  /** Indexes of the records at fault; none when the whole batch is. */
  recordIndexes: readonly number[];
  /** Offset of the first record; for a duplicate, the one it got the first time. */
  baseOffset: number;
  /** The time stamped on the records if the topic says LogAppendTime, else -1. */
  logAppendTimeMs: number;
}

const NO_RECORDS: readonly number[] = [];

/** A batch that is in the log, or was already. */
export function accepted(baseOffset: number): AppendResult {
  return {
    errorCode: ErrorCode.NONE,
    message: null,
    recordIndexes: NO_RECORDS,
    baseOffset,
    logAppendTimeMs: -1,
  };
}

/** A batch that changed nothing. */
export function refused(
  errorCode: number,
  message: string,
  recordIndexes: readonly number[] = NO_RECORDS,
): AppendResult {
  return { errorCode, message, recordIndexes, baseOffset: -1, logAppendTimeMs: -1 };
}
