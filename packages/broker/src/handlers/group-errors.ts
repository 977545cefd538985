// Turns what a coordinator throws into Kafka's error code, and finds a group's coordinator only
// once its topic exists.
import { ErrorCode } from '@millrace/protocol';
import { CoordinatorError } from '../coordinator/coordinator-runtime.ts';

/** The code of a coordinator's error; anything else is thrown on. */
export function coordinatorErrorCode(error: unknown): number {
  if (error instanceof CoordinatorError) return error.errorCode;
  throw error;
}

/** The outcome of `ask`, or what `refuse` makes of the coordinator's error code. */
export async function orErrorCode<Response>(
  ask: () => Response | Promise<Response>,
  refuse: (errorCode: number) => Response,
): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    return refuse(coordinatorErrorCode(error));
  }
}

/** The check that all group APIs share. */
export function groupIdProblem(groupId: string): number {
  return groupId === '' ? ErrorCode.INVALID_GROUP_ID : ErrorCode.NONE;
}
