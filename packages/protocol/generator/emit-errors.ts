// Emits Kafka's error codes: the constants, and the table with our own cause and cure.
import { BANNER } from './emit-file.ts';

export interface ErrorSchema {
  readonly code: number;
  readonly name: string;
  readonly retriable: boolean;
}

export type ErrorAdvice = Readonly<
  Record<string, { readonly cause: string; readonly cure: string }>
>;

/** The codes alone, so that using them does not pull in the texts. */
export function emitErrorCodes(errors: readonly ErrorSchema[]): string {
  const rows = errors.map(({ code, name }) => `  ${name}: ${code},\n`).join('');
  return (
    `${BANNER}\n/** Kafka's error codes by name. */\n` +
    `export const ErrorCode = {\n${rows}} as const;\n\n/** The name of a Kafka error. */\n` +
    'export type ErrorName = keyof typeof ErrorCode;\n'
  );
}

/** The table; refuses an error without advice and advice without an error. */
export function emitErrorTable(errors: readonly ErrorSchema[], advice: ErrorAdvice): string {
  const unknown = Object.keys(advice).filter(
    (name) => !errors.some((error) => error.name === name),
  );
  if (unknown.length > 0) throw new Error(`error-advice.json has unknown errors: ${unknown}`);
  const rows = errors.map(({ code, name, retriable }) => {
    const text = advice[name];
    if (text === undefined) throw new Error(`error-advice.json has no cause and cure of ${name}`);
    const words = [text.cause, text.cure].map((sentence) => `    ${JSON.stringify(sentence)},\n`);
    return `  [\n    ${code},\n    '${name}',\n    ${retriable},\n${words.join('')}  ],\n`;
  });
  return (
    `${BANNER}import type { ErrorName } from './error-code.ts';\n\n` +
    '/** Code, name, retriable, cause and cure of every error. */\n' +
    'export const ERROR_TABLE: readonly (readonly [\n' +
    '  code: number,\n  name: ErrorName,\n  retriable: boolean,\n' +
    '  cause: string,\n  cure: string,\n' +
    `])[] = [\n${rows.join('')}];\n`
  );
}
