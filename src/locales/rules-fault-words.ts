import type { JsonFault } from "#core/json-reading";
import type { RulesFault } from "#core/rules-faults";

/** Everything that can be wrong with settings: as they were written down, and as rules. */
export type SettingsFault = RulesFault | JsonFault;

/** One sentence per fault: a fault without a sentence does not compile. */
export type SettingsFaultSentences = {
  readonly [C in SettingsFault["code"]]: (fault: Extract<SettingsFault, { readonly code: C }>) => string;
};

/** A fault as a sentence. */
export function settingsFault(sentences: SettingsFaultSentences, fault: SettingsFault): string {
  return (sentences[fault.code] as (fault: SettingsFault) => string)(fault);
}
