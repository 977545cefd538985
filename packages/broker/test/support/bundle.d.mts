/**
 * Writes `entry`, a path below packages/, with all it imports to `outputFile`; with `change`, one
 * source file is read with that change in it.
 */
export function bundle(
  entry: string,
  outputFile: string,
  change?: { file: string; find: string; replace: string } | null,
): Promise<void>;
