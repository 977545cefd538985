// The one error class of the client. Its code is Kafka's name of the error, or one of the client's
// own; it says what happened, to whom, whether a retry can help, and what to do.
import { errorByCode, errorByName, type ErrorName } from '@millrace/protocol';
import { CLIENT_ERRORS, type ClientErrorCode } from './client-errors.ts';

/** Kafka's name of an error, or one of the client's own. */
export type KafkaErrorCode = ErrorName | ClientErrorCode;

/** What a {@link KafkaError} is about. */
export interface KafkaErrorContext {
  /** `host:port` of the broker. */
  readonly broker?: string | undefined;
  readonly topic?: string | undefined;
  readonly partition?: number | undefined;
  readonly cause?: unknown;
  /** Whether the producer or consumer cannot go on after it; default false. */
  readonly fatal?: boolean | undefined;
}

const BRAND = Symbol.for('@millrace/client.KafkaError');

/**
 * What the calls of this package throw. Other than that there is only the reason of an aborted
 * signal, what a handler of yours threw, and an AggregateError of these, when several parts of an
 * admin call failed.
 *
 * @example
 * try {
 *   await producer.send({ topic: 'orders', value: 'x' });
 * } catch (error) {
 *   if (error instanceof KafkaError && error.code === 'MESSAGE_TOO_LARGE') console.log(error.cure);
 * }
 */
export class KafkaError extends Error {
  override readonly name = 'KafkaError';
  readonly code: KafkaErrorCode;
  /** Kafka's number of the error; null for the client's own. */
  readonly errorNumber: number | null;
  /** Whether the same call may succeed later. */
  readonly retriable: boolean;
  /** Whether the producer or consumer cannot go on after it. */
  readonly fatal: boolean;
  /** One sentence on what to do. */
  readonly cure: string;
  readonly broker: string | undefined;
  readonly topic: string | undefined;
  readonly partition: number | undefined;

  constructor(code: KafkaErrorCode, message: string, context: KafkaErrorContext = {}) {
    const kafka = errorByName(code as string);
    const own = kafka ?? CLIENT_ERRORS[code as ClientErrorCode];
    super(`${message} ${own.cure}`, context.cause === undefined ? {} : { cause: context.cause });
    this.code = code;
    this.errorNumber = kafka?.code ?? null;
    this.retriable = own.retriable;
    this.cure = own.cure;
    this.fatal = context.fatal ?? false;
    this.broker = context.broker;
    this.topic = context.topic;
    this.partition = context.partition;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Holds across two copies of this package in one program. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}

/**
 * The error for a code that a broker answered with.
 *
 * @param what What was attempted, such as `Produce to orders-0`.
 */
export function brokerError(
  errorNumber: number,
  what: string,
  context: KafkaErrorContext & { readonly message?: string | null | undefined } = {},
): KafkaError {
  const { name, cause } = errorByCode(errorNumber);
  const detail = context.message ? ` ${context.message}` : '';
  return new KafkaError(name, `${what} failed with ${name}: ${cause}${detail}`, context);
}

/** Throws the error for `errorNumber` unless it is 0. */
export function throwIfError(
  errorNumber: number,
  what: string,
  context?: Parameters<typeof brokerError>[2],
): void {
  if (errorNumber !== 0) throw brokerError(errorNumber, what, context);
}

/** `error` as one of this package's: anything else that came up within is a defect of it. */
export function asKafkaError(error: unknown, what: string, context?: KafkaErrorContext) {
  if (error instanceof KafkaError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${what} failed unexpectedly: ${reason}.`;
  return new KafkaError('INTERNAL_ERROR', message, { ...context, cause: error });
}

/** Whether another attempt may succeed. */
export function isRetriable(error: unknown): boolean {
  return error instanceof KafkaError && error.retriable;
}
