import type { Rows } from "./data";

/** What an engine found, to see that all engines did the same work. */
export interface Summary {
  readonly memberCount: number;
  readonly recencySum: number;
  readonly frequencySum: number;
  /** Money per order, summed over members. */
  readonly monetarySum: number;
  readonly widthSum: number;
  /** Sum of recency * frequency + width * monetary over members: wrong when columns belong to different members. */
  readonly crossSum: number;
  /** Sums of the four scores, R F M W. */
  readonly scoreSums: readonly number[];
}

export interface EngineRun {
  /** Rows to whatever the engine computes on. */
  readonly ingestMilliseconds: number;
  /** From there to one row per member with R, F, M, W and four scores. */
  readonly queryMilliseconds: number;
  readonly summary: Summary;
}

export interface Engine {
  readonly version: string;
  run(chunks: readonly Rows[]): Promise<EngineRun>;
}

/** One column per measure and score, as an engine gives its result. */
export interface MemberColumns {
  readonly recency: ArrayLike<number>;
  readonly frequency: ArrayLike<number>;
  readonly monetary: ArrayLike<number>;
  readonly width: ArrayLike<number>;
  readonly scores: readonly ArrayLike<number>[];
}

export function summarise({ recency, frequency, monetary, width, scores }: MemberColumns): Summary {
  let crossSum = 0;
  for (let place = 0; place < recency.length; place += 1) {
    crossSum += recency[place]! * frequency[place]! + width[place]! * monetary[place]!;
  }
  return {
    memberCount: recency.length,
    recencySum: sum(recency),
    frequencySum: sum(frequency),
    monetarySum: sum(monetary),
    widthSum: sum(width),
    crossSum,
    scoreSums: scores.map(sum),
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}

/** Why two engines do not agree, or null. Money may differ by rounding, and with it a score of one member in 10,000. */
export function disagreement(a: Summary, b: Summary): string | null {
  for (const name of ["memberCount", "recencySum", "frequencySum", "widthSum"] as const) {
    if (a[name] !== b[name]) return `${name}: ${a[name]} and ${b[name]}`;
  }
  for (const name of ["monetarySum", "crossSum"] as const) {
    if (Math.abs(a[name] - b[name]) > 1e-9 * Math.abs(a[name])) return `${name}: ${a[name]} and ${b[name]}`;
  }
  const scores = a.scoreSums.findIndex((own, i) => Math.abs(own - b.scoreSums[i]!) > a.memberCount / 10_000);
  return scores < 0 ? null : `score ${scores}: ${a.scoreSums[scores]} and ${b.scoreSums[scores]}`;
}
