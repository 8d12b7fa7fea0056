import type { LessonMemberId, LessonTexts } from "#app/lesson/three-members";
import type { Dimension } from "#core/scoring-rules";
import type { Day } from "#core/units";
import type { SampleStepMessages } from "./workshop-sample-words";

/** The words of welcome, tour, workshop and about: one chunk of its own. */
export interface GuideMessages {
  readonly lesson: LessonTexts;
  readonly welcome: WelcomeMessages;
  readonly tour: TourMessages;
  readonly workshop: WorkshopMessages;
  readonly about: AboutMessages;
}

interface Choice {
  readonly title: string;
  readonly body: string;
}

export interface WelcomeMessages {
  readonly title: string;
  readonly sentence: (amount: number) => string;
  readonly chart: string;
  /** All purchases of a member, the last one, and what they come to. */
  readonly member: (purchases: number, days: number, amount: number) => string;
  readonly axisStart: (day: Day) => string;
  readonly axisEnd: (day: Day) => string;
  readonly sample: Choice;
  readonly own: Choice;
  readonly tour: Choice;
  readonly opening: string;
  readonly skip: string;
}

/** What the tour says of a member; the numbers are the lesson's scores. */
export interface TourMember {
  readonly name: string;
  readonly values: Readonly<Record<Dimension, number>>;
  readonly code: string;
  readonly segment: string;
  readonly action: string;
}

export interface TourFacts {
  readonly members: Readonly<Record<LessonMemberId, TourMember>>;
  /** What each of them spent. */
  readonly amount: number;
  readonly orderCount: number;
  /** The first of the call list. */
  readonly first: string;
}

export const TOUR_STEPS = [
  "orders", "questions", "when-how-often", "how-much-how-broad", "codes", "segments", "list",
] as const; // prettier-ignore

export type TourStep = (typeof TOUR_STEPS)[number];

export interface TourMessages {
  readonly label: string;
  readonly noTrace: string;
  readonly steps: Readonly<Record<TourStep, { readonly title: string; readonly body: (facts: TourFacts) => string }>>;
  readonly own: string;
}

export const WORKSHOP_STEPS = [
  "question", "recency", "frequency", "recency-frequency", "monetary", "width", "monetary-width", "codes", "order",
  "maps", "sample", "sample-order", "response", "types", "occasions", "roles", "forecast", "movement", "effect",
  "privacy", "own",
] as const; // prettier-ignore

export type WorkshopStep = (typeof WORKSHOP_STEPS)[number];

export interface WorkshopMessages {
  readonly label: string;
  readonly notes: string;
  readonly steps: Readonly<Record<WorkshopStep, { readonly title: string; readonly notes: string }>>;
  readonly step: (step: number, count: number) => string;
  /** When a step begins, in minutes since the workshop began. */
  readonly minute: (minute: number) => string;
  readonly back: string;
  readonly next: string;
  readonly leave: string;
  readonly member: string;
  readonly score: string;
  readonly code: string;
  readonly segment: string;
  readonly action: string;
  readonly rank: string;
  readonly rankByDefault: string;
  readonly spent: string;
  readonly value: Readonly<Record<Dimension, string>>;
  /** Who has the highest score of one dimension; several where they share it. */
  readonly highest: (dimension: Dimension, names: readonly string[], score: number) => string;
  readonly across: (down: Dimension, across: Dimension) => string;
  readonly codesDiffer: (amount: number) => string;
  readonly firstDimension: string;
  readonly comesFirst: (order: string, name: string) => string;
  readonly loadingSample: string;
  readonly noSample: string;
  readonly inSample: (members: number, asOf: Day) => string;
  readonly firstOfSample: (order: string, shown: number, members: number) => string;
  readonly few: (members: number) => string;
  readonly found: SampleStepMessages;
  readonly privacy: readonly string[];
  readonly ownBody: string;
  readonly ownAction: string;
}

export interface AboutMessages {
  readonly title: string;
  readonly lines: readonly string[];
  /** What the method names and the add-in does not do, each with its reason. */
  readonly outOfScope: {
    readonly title: string;
    readonly intro: string;
    readonly items: readonly { readonly what: string; readonly why: string }[];
  };
}
