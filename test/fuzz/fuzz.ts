import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "vitest";
import { randomStream, type RandomStream } from "#samples/random";

/** A kind of random inputs and what must hold for each of them. */
export interface Fuzzer<Input> {
  /** Names the files of inputs that fail. */
  readonly name: string;
  /** The same stream makes the same input. */
  readonly make: (random: RandomStream) => Input;
  /** Throws when something does not hold. */
  readonly check: (input: Input) => void | Promise<void>;
  /** The input as a file to look at and to try again. */
  readonly file: (input: Input) => { readonly ending: string; readonly content: string | Uint8Array };
}

const FOLDER = path.join("test-output", "fuzz");
/** Small inputs take milliseconds; a busy machine must not make one fail. */
const MOST_SECONDS = 10;
/** What tools/fuzz.mjs asks for; without it the same inputs are tried every time. */
const { FUZZ_SECONDS, FUZZ_SEED } = process.env;

/**
 * Tries inputs for so many seconds, or for as long as `npm run test:fuzz` says; each has a seed of its own. One that
 * fails is written to test-output/fuzz and named with its seed.
 */
export function fuzz<Input>(sentence: string, gateSeconds: number, fuzzer: Fuzzer<Input>): void {
  const seconds = FUZZ_SECONDS === undefined ? gateSeconds : Number(FUZZ_SECONDS);
  it(sentence, { timeout: (seconds + 120) * 1000 }, async () => {
    const end = performance.now() + seconds * 1000;
    let seed = FUZZ_SEED === undefined ? 1 : Number(FUZZ_SEED);
    try {
      do await tryOne(fuzzer, seed++);
      while (performance.now() < end);
    } finally {
      rmSync(path.join(FOLDER, `${fuzzer.name}.running`), { force: true });
    }
  });
}

async function tryOne<Input>(fuzzer: Fuzzer<Input>, seed: number): Promise<void> {
  if (FUZZ_SECONDS !== undefined) sayRunning(fuzzer.name, seed);
  const input = fuzzer.make(randomStream(seed));
  const start = performance.now();
  try {
    await fuzzer.check(input);
  } catch (error) {
    throw new Error(`seed ${seed}, ${written(fuzzer, input, seed)}: ${String(error)}`, { cause: error });
  }
  const seconds = (performance.now() - start) / 1000;
  if (seconds > MOST_SECONDS) throw new Error(`seed ${seed}, ${written(fuzzer, input, seed)}: took ${seconds} s`);
}

/** An input that never ends is known by what was said last. */
function sayRunning(name: string, seed: number): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${name}.running`), String(seed));
}

function written<Input>(fuzzer: Fuzzer<Input>, input: Input, seed: number): string {
  const { ending, content } = fuzzer.file(input);
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${fuzzer.name}-${seed}.${ending}`);
  writeFileSync(file, content);
  return file;
}
