import type { Cell } from "#core/cell";
import type { Language } from "#locales/pick-locale";

/** What stands in front of the tabs when somebody asks for it, or at the very first opening. */
export type GuideView = "welcome" | "tour" | "workshop" | "about";

/** Whether the welcome was answered, by whatever choice. Nothing else is remembered. */
export interface GuideMemory {
  readonly isAnswered: () => boolean;
  readonly rememberAnswer: () => void;
}

/** What welcome, tour and workshop need of the page. */
export interface GuidePorts {
  readonly memory: GuideMemory;
  /** The sample workbook as base64. */
  readonly loadSample: (language: Language) => Promise<string>;
  /** The order rows of the sample, their header first; rejects where they do not come. */
  readonly loadSampleOrders: (language: Language) => Promise<readonly (readonly Cell[])[]>;
}
