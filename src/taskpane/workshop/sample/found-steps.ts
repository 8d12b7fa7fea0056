import type { WorkshopStep } from "#locales/guide-words";

/** Steps that show what the sample tells beside scores; their script comes when the first of them is shown. */
export const FOUND_STEPS = [
  "response", "types", "occasions", "roles", "forecast", "movement", "effect",
] as const satisfies readonly WorkshopStep[]; // prettier-ignore

export type FoundStepId = (typeof FOUND_STEPS)[number];

export function isFoundStep(step: WorkshopStep): step is FoundStepId {
  return (FOUND_STEPS as readonly WorkshopStep[]).includes(step);
}
