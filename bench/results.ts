import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";

/** What every kept row says about where it comes from. */
export interface Origin {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
}

export function origin(): Origin {
  const folder = import.meta.dirname;
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--", "../src", ".") !== "";
  return {
    date: new Date().toISOString().slice(0, 16) + "Z",
    commit: git("rev-parse", "--short", "HEAD") + (changed ? "+changes" : ""),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
  };
}

/** Appends rows to `results/<name>.jsonl`, one JSON object per line. */
export function keep(name: string, rows: readonly object[]): void {
  const folder = path.join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  appendFileSync(path.join(folder, `${name}.jsonl`), rows.map(row => `${JSON.stringify(row)}\n`).join(""));
}

export interface Timing {
  readonly minimum: number;
  readonly median: number;
  readonly mean: number;
  /** Standard deviation of the sample. */
  readonly deviation: number;
}

/** Milliseconds, rounded to whole ones. */
export function timing(milliseconds: readonly number[]): Timing {
  const ascending = [...milliseconds].sort((a, b) => a - b);
  const mean = ascending.reduce((sum, value) => sum + value, 0) / ascending.length;
  const squares = ascending.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const middle = ascending.length / 2;
  const median = (ascending[Math.ceil(middle) - 1]! + ascending[Math.floor(middle)]!) / 2;
  return {
    minimum: Math.round(ascending[0]!),
    median: Math.round(median),
    mean: Math.round(mean),
    deviation: Math.round(Math.sqrt(squares / Math.max(1, ascending.length - 1))),
  };
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1048576);
}

/** Prints rows below one another, numbers to the right. */
export function printTable(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = [headers, ...rows].map(row => row.map(String));
  const widths = headers.map((_, column) => Math.max(...texts.map(row => row[column]!.length)));
  for (const row of texts) {
    const cells = row.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!)));
    console.log(cells.join("  "));
  }
}
