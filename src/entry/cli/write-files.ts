import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** A text and where it goes, below a folder, with "/" between. */
interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all of the files or none: each is written whole beside its place, and only when all are there do they take their
 * places. What was made on the way is taken away again when one cannot be written.
 *
 * @returns false when the folder cannot be written to
 */
export async function writeAllOrNone(folder: string, files: readonly TextFile[]): Promise<boolean> {
  const mark = `.part-${process.pid}`;
  const places = files.map(file => path.join(folder, ...file.path.split("/")));
  const made: string[] = [];
  try {
    for (const place of places) {
      const first = await mkdir(path.dirname(place), { recursive: true });
      if (first !== undefined) made.push(first);
    }
    for (const [i, place] of places.entries()) {
      made.push(place + mark);
      await writeFile(place + mark, files[i]!.text);
    }
    for (const place of places) await rename(place + mark, place);
    return true;
  } catch {
    for (const one of made.reverse()) await rm(one, { recursive: true, force: true });
    return false;
  }
}
