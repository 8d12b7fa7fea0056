import type { Dimension } from "#core/dimensions";

/** A worksheet function or one of its parameters, in Excel's list of functions. */
export interface DescribedWords {
  readonly description: string;
}

export interface ParameterWords extends DescribedWords {
  readonly name: string;
}

/** Why a worksheet function has no answer. */
export type FunctionFault =
  | "no-value"
  | "value-not-a-number"
  | "no-cuts"
  | "cuts-not-numbers"
  | "cuts-unreadable"
  | "boundary-contradicts-cuts"
  | "flag-unreadable"
  | "code-unreadable"
  | "map-unknown"
  | "map-of-own-rules"
  | "map-of-measures"
  | "order-unreadable"
  | "levels-unreadable"
  | "score-above-levels";

/** How high a score is on the scale of its levels. */
export type Height = "low" | "middle" | "high";

/** The words of the worksheet functions in one language: what Excel lists, what they answer, why they do not. */
export interface FunctionWords {
  readonly listed: {
    readonly SCORE: DescribedWords & {
      readonly parameters: Readonly<Record<"value" | "cuts" | "reverse" | "cutAbove", ParameterWords>>;
    };
    readonly SEGMENT: DescribedWords & { readonly parameters: CodeParameters };
    readonly EXPLAIN: DescribedWords & { readonly parameters: CodeParameters };
  };
  readonly faults: Readonly<Record<FunctionFault, string>>;
  /** One sentence about the score of a dimension. */
  readonly score: (dimension: Dimension, score: number, levels: number, height: Height) => string;
  readonly notScored: (dimension: Dimension) => string;
  /** The action may be empty. */
  readonly segment: (name: string, action: string) => string;
  readonly sentences: (all: readonly string[]) => string;
  readonly help: { readonly title: string; readonly intro: string; readonly optional: string };
}

type CodeParameters = Readonly<Record<"code" | "map" | "order" | "levels", ParameterWords>>;
