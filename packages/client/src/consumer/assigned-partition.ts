// One partition that a consumer reads: where it stands, what was fetched of it, what was processed.
//
//   processed <= position <= fetchPosition      offsets, each the next one of its kind
//
// `processed` is what a commit would say: everything before it went through the user's hands.
import type { ChunkedPartition, FetchedChunk } from './fetched-chunk.ts';

/** No offset is known. */
export const NO_OFFSET = -1;

/** Where to begin when no offset is known or the known one is gone. */
export type OffsetReset = 'earliest' | 'latest';

/** The state of one partition. */
export class AssignedPartition implements ChunkedPartition {
  readonly topic: string;
  readonly partition: number;
  isAssigned = true;
  /** Set when others may have it already, until the consumer gives it up. */
  isForfeited = false;
  isPaused = false;
  /** Whether somebody works on a chunk of it. */
  isTaken = false;
  /** Next offset for the user. */
  position = NO_OFFSET;
  /** Next offset to fetch. */
  fetchPosition = NO_OFFSET;
  /** Next offset to commit; {@link NO_OFFSET} while nothing was processed. */
  processed = NO_OFFSET;
  /** What was last committed. */
  committed = NO_OFFSET;
  /** Leader epoch of the last record handed out or of the commit it began at; -1 if unknown. */
  lastEpoch = -1;
  /** Leader epoch under which the position was found to be good; -1 if never. */
  validatedEpoch = -1;
  /** Set while the position is to be looked up from this end of the log. */
  reset: OffsetReset | null = null;
  /** -1 until a fetch told. */
  highWatermark = NO_OFFSET;
  /** Counts the jumps: what was fetched before one is of no use. */
  seekCount = 0;
  /** Fetched and not handed out, in order. */
  readonly chunks: FetchedChunk[] = [];

  constructor(topic: string, partition: number) {
    this.topic = topic;
    this.partition = partition;
  }

  /** Whether what is processed of it may be committed. */
  get isOwned(): boolean {
    return this.isAssigned && !this.isForfeited;
  }

  /** Whether the next fetch may ask for it. */
  get isFetchable(): boolean {
    return this.isPositioned && !this.isPaused && this.chunks.length === 0;
  }

  /** Whether it is known where to go on. */
  get isPositioned(): boolean {
    return this.isAssigned && this.fetchPosition !== NO_OFFSET && this.reset === null;
  }

  /** Goes on at `offset`; what was fetched before is dropped. */
  seek(offset: number, epoch = -1): void {
    this.#drop();
    this.position = offset;
    this.fetchPosition = offset;
    this.processed = NO_OFFSET;
    this.lastEpoch = epoch;
    this.validatedEpoch = -1;
  }

  /** Goes on wherever the log begins or ends when that is looked up. */
  seekToEnd(reset: OffsetReset): void {
    this.#drop();
    this.position = NO_OFFSET;
    this.fetchPosition = NO_OFFSET;
    this.reset = reset;
  }

  /** Fetches again what was handed out and not processed. */
  rewind(): void {
    if (!this.isPositioned) return;
    this.#drop();
    this.fetchPosition = this.position;
  }

  /** Takes a fetched chunk in. */
  buffer(chunk: FetchedChunk): void {
    this.chunks.push(chunk);
    this.fetchPosition = chunk.nextOffset;
  }

  giveBack(chunk: FetchedChunk): void {
    this.chunks.unshift(chunk);
  }

  /** Is read by somebody else from now on. */
  unassign(): void {
    this.#drop();
    this.isAssigned = false;
  }

  #drop(): void {
    this.seekCount++;
    this.chunks.length = 0;
    this.reset = null;
  }
}
