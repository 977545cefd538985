// Which levels each codec has: Kafka's, of those codecs that have levels here. A level out of range
// is refused when the producer is made; zlib would throw at the first batch.
import type { CodecName } from '@millrace/core-wasm';
import { KafkaError } from '../errors.ts';

/** What a codec takes as its level. */
interface CompressionLevels {
  readonly min: number;
  readonly max: number;
  /** A number in between that is none. */
  readonly except?: number;
}

/** The levels of each codec that has some. */
const COMPRESSION_LEVELS: { readonly [Codec in CodecName]?: CompressionLevels } = {
  gzip: { min: -1, max: 9, except: 0 },
  zstd: { min: -(2 ** 17), max: 22 },
};

/** Throws unless the codec has that level. @throws KafkaError `INVALID_OPTION` */
export function checkCompressionLevel(codec: CodecName, level: number | undefined): void {
  if (level === undefined) return;
  const levels = COMPRESSION_LEVELS[codec];
  if (levels === undefined) {
    const message = `Option compressionLevel of the producer is not for compression '${codec}'.`;
    throw new KafkaError('INVALID_OPTION', message);
  }
  const { min, max, except } = levels;
  if (level >= min && level <= max && level !== except) return;
  const but = except === undefined ? '' : `, but not ${except}`;
  throw new KafkaError(
    'INVALID_OPTION',
    `Option compressionLevel of the producer must be from ${min} to ${max}${but} for ` +
      `compression '${codec}', not ${level}.`,
  );
}
