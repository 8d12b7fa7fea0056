import type { PresetChange, PresetId } from "#core/presets";
import type { HighLow, SplitMiddle } from "#core/segment-map";
import type { ScoreBox } from "#core/map-rules";

/** What stands around the presets of the method and the rules of segment maps. */
export interface PresetMessages {
  readonly names: Readonly<Record<PresetId, string>>;
  /** Of settings that no preset has. */
  readonly own: string;
  /** Above the list of what a preset has changed. */
  readonly changed: (preset: string) => string;
  readonly change: (change: PresetChange) => string;
  readonly orderStays: (code: string) => string;
  readonly undo: string;
  readonly seeRules: string;
  readonly hideRules: string;
  /** What the digits of the rules are. */
  readonly rulesScale: string;
  /** The scores that one of a segment's rules asks for. */
  readonly rule: (box: ScoreBox) => string;
  readonly split: (recency: HighLow, frequency: HighLow, monetary: HighLow) => string;
  readonly splitScale: (middle: SplitMiddle, reversedRecency: boolean) => string;
  readonly size: (members: number) => string;
}
