// Defects to plant in the broker, one at a time, to see that the simulator finds each. A defect is a
// change of one place in one source file; the place must be there exactly once, so that a defect
// that no longer fits the sources is noticed.

/**
 * @typedef {object} PlantedDefect
 * @property {string} name
 * @property {string} file below packages/broker/src/
 * @property {string} find
 * @property {string} replace
 */

/** @type {readonly PlantedDefect[]} */
export const plantedDefects = [
  {
    name: 'acknowledge acks=all before the sync',
    file: 'handlers/00-produce.ts',
    find: 'await Promise.allSettled(appended.map(({ log }) => log.sync()))',
    replace: '(appended.forEach(({ log }) => void log.sync().catch(() => undefined)), [])',
  },
  {
    name: 'try a failed sync again',
    file: 'log/segment-list.ts',
    find: '...segments.map(({ file }) => file.sync()),',
    replace: '...segments.map(({ file }) => file.sync().catch(() => file.sync())),',
  },
  {
    name: 'leave a torn tail where it is',
    file: 'log/log-loader.ts',
    find: 'segment.file.truncate(end.position);',
    replace: '',
  },
  {
    name: 'keep the segments behind a torn one',
    file: 'log/log-loader.ts',
    find: 'return segments.slice(0, index + 1);',
    replace: 'return segments;',
  },
  {
    name: 'forget to sync the directory',
    file: 'log/segment-list.ts',
    find: 'if (areNamesUnsynced) await this.#syncNames();',
    replace: '',
  },
  {
    name: 'acknowledge a commit before its records are durable',
    file: 'coordinator/coordinator-runtime.ts',
    find: 'if (shard.lastAppend === null) giveReplies();',
    replace: 'if (shard.lastAppend !== undefined) giveReplies();',
  },
  {
    name: 'tell of positions that are not durable',
    file: 'coordinator-partition-log.ts',
    find: 'await this.#log.sync();\n    let offset',
    replace: 'let offset',
  },
  {
    name: 'index the first offset of a batch instead of its last',
    file: 'log/segment.ts',
    find: 'this.offsetIndex.append(lastOffset, position);',
    replace: 'this.offsetIndex.append(lastOffset - 1, position);',
  },
  {
    name: 'index the batch after the right one',
    file: 'log/segment.ts',
    find: 'this.offsetIndex.append(lastOffset, position);',
    replace: 'this.offsetIndex.append(lastOffset, position + sizeBytes);',
  },
  {
    name: 'forget the producers at a restart',
    file: 'log/log-loader.ts',
    find: 'producers: loadProducers(options, kept, logEndOffset),',
    replace:
      'producers: ((state) => (state.clear(), state))' +
      '(loadProducers(options, kept, logEndOffset)),',
  },
  {
    name: 'remember one batch of a producer instead of five',
    file: 'log/producer-state.ts',
    find: 'export const BATCHES_REMEMBERED = 5;',
    replace: 'export const BATCHES_REMEMBERED = 1;',
  },
  {
    name: 'delete a segment that is still young',
    file: 'log/retention.ts',
    find: 'nowMs - segment.maxTimestamp <= retentionMs,',
    replace: 'false,',
  },
  {
    name: 'advance the recovery point at the write',
    file: 'log/partition-log.ts',
    find: 'return this.#sync.recoveryPoint;',
    replace: 'return this.#highWatermark;',
  },
  {
    name: 'show batches before they are written',
    file: 'log/partition-log.ts',
    find: 'this.#logEndOffset = lastOffset + 1;\n',
    replace:
      'this.#logEndOffset = lastOffset + 1;\n    this.#highWatermark = this.#logEndOffset;\n',
  },
  {
    name: 'do not raise the leader epoch after a crash',
    file: 'broker.ts',
    find: 'if (!this.#directory.wasClean) await this.#topics.raiseLeaderEpochs();',
    replace: '',
  },
  {
    name: 'leave the mark of a clean end',
    file: 'log/log-directory.ts',
    find: 'if (this.#wasClean) this.fileSystem.remove(marker);',
    replace: '',
  },
  {
    name: 'store metadata without a sync',
    file: 'metadata/metadata-log.ts',
    find: 'await this.#file.sync();',
    replace: '',
  },
  {
    name: 'go on after a failed write',
    file: 'log/partition-log.ts',
    find: 'this.#sync.requestIfDue();\n    } catch (error) {\n      this.#context.fail(error as Error);',
    replace: 'this.#sync.requestIfDue();\n    } catch {',
  },
  {
    name: 'trust what reads well after a failed sync',
    file: 'log/log-loader.ts',
    find: 'if (options.isSuspect) rewrite(segment);',
    replace: '',
  },
  {
    name: 'give a new topic the checkpoints of a deleted one',
    file: 'log/log-directory.ts',
    find: 'if (!this.fileSystem.exists(directory)) this.#forgetCheckpoints(name);',
    replace: '',
  },
  {
    name: 'do not check CRCs in recovery',
    file: 'log/segment-scan.ts',
    find: 'return { position: validEnd, reason: REASONS.get(error) ?? null };',
    replace:
      'return error === ScanError.CRC ? { position: file.sizeBytes(), reason: null } ' +
      ': { position: validEnd, reason: REASONS.get(error) ?? null };',
  },
];
