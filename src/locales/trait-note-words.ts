import type { TraitNote } from "#core/member-traits";

/** A sentence for each remark about what a mapped column cannot carry, or how it was read. */
export type TraitNoteSentences = {
  readonly [C in TraitNote["code"]]: (note: Extract<TraitNote, { code: C }>) => string;
};
