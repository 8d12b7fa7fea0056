import type { WorkshopStep } from "#locales/guide-words";

/** The minute of a workshop of a quarter of an hour in which each step begins. */
export const SCRIPT_MINUTES: Readonly<Record<WorkshopStep, number>> = {
  question: 0,
  recency: 1,
  frequency: 1,
  "recency-frequency": 2,
  monetary: 2,
  width: 3,
  "monetary-width": 3,
  codes: 4,
  order: 4,
  maps: 5,
  sample: 5,
  "sample-order": 5,
  response: 6,
  types: 8,
  occasions: 9,
  roles: 11,
  forecast: 12,
  movement: 13,
  effect: 14,
  privacy: 14,
  own: 15,
};
