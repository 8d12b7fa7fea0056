import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What a person has to do when LibreOffice is not there. */
export const HOW_TO_INSTALL =
  "LibreOffice is not installed (no program `soffice` on the path). " +
  "Install it: apt-get install -y --no-install-recommends libreoffice-calc";

/** Whether `soffice` can be started; its version, or null. */
export function officeVersion(): string | null {
  const run = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.trim() : null;
}

/**
 * Opens files in LibreOffice and saves them in another format, all in one start and with a profile of its own, so that
 * nobody's settings take part. Throws when a file does not come out.
 */
export function convert(files: readonly string[], format: "xlsx" | "pdf", outFolder: string, profile: string): void {
  mkdirSync(outFolder, { recursive: true });
  const run = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      outFolder,
      ...files,
    ],
    { encoding: "utf8", timeout: 300_000 },
  );
  for (const file of files) {
    const made = path.join(outFolder, `${path.basename(file, path.extname(file))}.${format}`);
    if (existsSync(made)) continue;
    throw new Error(`LibreOffice made no ${format} of ${file}: ${run.error?.message ?? ""}${run.stdout}${run.stderr}`);
  }
}

/** Pages of a PDF that LibreOffice wrote: it lists each page in plain text. */
export function pageCount(file: string): number {
  return (
    readFileSync(file)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0
  );
}

/** The first pages of a PDF as pictures beside it, where a program for that is there; says which, or null. */
export function drawPages(file: string): string | null {
  const base = file.replace(/\.pdf$/, "");
  const programs: readonly (readonly [program: string, args: readonly string[]])[] = [
    ["pdftoppm", ["-png", "-r", "110", "-l", "2", file, base]],
    ["gs", ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m", "-r110", "-dLastPage=2", `-sOutputFile=${base}-%d.png`, file]],
    ["magick", ["-density", "110", `${file}[0-1]`, `${base}.png`]],
  ]; // prettier-ignore
  return programs.find(([program, args]) => spawnSync(program, args).status === 0)?.[0] ?? null;
}
