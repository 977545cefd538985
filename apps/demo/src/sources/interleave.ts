// Merges sources so that all of them begin and end together: whichever is furthest behind in its
// own measure goes next. Within a source the order stays.
import type { Source, SourceRecord } from './source.ts';

interface Progress {
  readonly chunks: AsyncIterator<readonly SourceRecord[]>;
  readonly recordCount: number;
  givenCount: number;
}

/** The chunks of all sources, each chunk from one of them. */
export async function* interleave(
  sources: readonly Source[],
): AsyncGenerator<readonly SourceRecord[]> {
  const open: Progress[] = sources.map(({ recordCount, chunks }) => {
    return { chunks: chunks()[Symbol.asyncIterator](), recordCount, givenCount: 0 };
  });
  while (open.length > 0) {
    const next = open.reduce((one, other) => (done(other) < done(one) ? other : one));
    const step = await next.chunks.next();
    if (step.done === true) {
      open.splice(open.indexOf(next), 1);
      continue;
    }
    next.givenCount += step.value.length;
    yield step.value;
  }
}

function done({ givenCount, recordCount }: Progress): number {
  return recordCount === 0 ? 1 : givenCount / recordCount;
}
