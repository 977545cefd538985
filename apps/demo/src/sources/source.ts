// What the demo replays: a topic and where its records come from, in the order in which they
// happened. A source never holds more than one part of a large file at a time.

/** A record before it is sent, in the shape in which the producer takes it. */
export interface SourceRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  /** When the event happened, in milliseconds since 1970. */
  readonly timestamp: number;
}

/** A source that can be read once. */
export interface Source {
  readonly topic: string;
  /** How many records `chunks` gives in all. */
  readonly recordCount: number;
  /** The records, oldest first, some at a time. */
  chunks(): AsyncIterable<readonly SourceRecord[]>;
}

const CHUNK_RECORDS_MAX = 1000;
/** A small source is cut into so many chunks, so that it lasts as long as a large one. */
const CHUNKS_MIN = 100;

/** How many records a source of this size gives at a time. */
export function chunkRecords(recordCount: number): number {
  return Math.min(CHUNK_RECORDS_MAX, Math.max(1, Math.ceil(recordCount / CHUNKS_MIN)));
}

/** A source of records that are all in memory, which only a small file's may be. */
export function listSource(topic: string, records: readonly SourceRecord[]): Source {
  return {
    topic,
    recordCount: records.length,
    async *chunks() {
      const step = chunkRecords(records.length);
      for (let at = 0; at < records.length; at += step) yield records.slice(at, at + step);
    },
  };
}
