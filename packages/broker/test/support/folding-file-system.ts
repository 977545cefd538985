// A disk on which names that differ in case only are one file, as on macOS and Windows.
import type { File, OpenMode } from '../../src/platform/file-system.ts';
import { ManualFileSystem } from '../../src/platform/manual-file-system.ts';

/** Finds an entry by any spelling, and lists the one that it was made with. */
export class FoldingFileSystem extends ManualFileSystem {
  override makeDirectory(path: string): void {
    super.makeDirectory(this.#spelled(path));
  }

  override open(path: string, mode: OpenMode): File {
    return super.open(this.#spelled(path), mode);
  }

  override rename(from: string, to: string): void {
    super.rename(this.#spelled(from), this.#spelled(to));
  }

  protected override find(path: string) {
    return super.find(this.#spelled(path));
  }

  /** The path as its entries are spelled on the disk, as far as it exists. */
  #spelled(path: string): string {
    let spelled = '';
    for (const part of path.split('/').filter((one) => one !== '' && one !== '.')) {
      const names = super.isDirectory(spelled) ? super.list(spelled) : [];
      const known = names.find((name) => name.toLowerCase() === part.toLowerCase());
      spelled = spelled === '' ? (known ?? part) : `${spelled}/${known ?? part}`;
    }
    return spelled;
  }
}
