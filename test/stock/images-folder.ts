import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CataloguedImage, readCatalogue } from '../../harness/stock/catalogue.ts';
import type { StockImage } from '../../harness/stock/stock-image.ts';

export interface FakeImage {
  readonly image: StockImage;
  /** By path; a path that ends in `.sh` is executable. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A folder like labs/_images, gone when disposed. */
export class ImagesFolder implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async with(images: Readonly<Record<string, FakeImage>>): Promise<ImagesFolder> {
    const folder = new ImagesFolder(await mkdtemp(join(tmpdir(), 'labdock-images-')));
    for (const [name, { image, files }] of Object.entries(images)) {
      await folder.write(name, { 'image.ts': `export default ${JSON.stringify(image)};\n`, ...files });
    }
    return folder;
  }

  async write(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.path, name, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode: path.endsWith('.sh') ? 0o755 : 0o644 });
    }
  }

  read(): Promise<CataloguedImage[]> {
    return readCatalogue(this.path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
