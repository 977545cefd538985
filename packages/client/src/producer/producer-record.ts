// What a user sends, and how its headers become the list that a batch takes.
import type { RecordBytes, RecordHeaders } from '@millrace/core-wasm';

/** Headers as a list, in which names may repeat, or as an object. */
export type HeadersInput =
  | readonly { readonly name: string; readonly value: RecordBytes }[]
  | Readonly<Record<string, RecordBytes | readonly RecordBytes[]>>;

/** A record to be sent. */
export interface ProducerRecord<Key, Value> {
  readonly topic: string;
  /** Records with the same key go to the same partition, in order. Default null. */
  readonly key?: Key | null | undefined;
  /** Null is a tombstone: it deletes the key from a compacted topic. */
  readonly value: Value | null;
  /** Default: chosen by the key. */
  readonly partition?: number | undefined;
  /** Milliseconds since 1970; default now. */
  readonly timestamp?: number | undefined;
  readonly headers?: HeadersInput | undefined;
}

/** The headers as the batch writer takes them. */
export function headerList(headers: HeadersInput): RecordHeaders {
  if (Array.isArray(headers)) {
    const list = headers as readonly { name: string; value: RecordBytes }[];
    return list.map(({ name, value }) => [name, value] as const);
  }
  return Object.entries(headers).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? (value as readonly RecordBytes[]) : [value];
    return values.map((one) => [name, one as RecordBytes] as const);
  });
}
