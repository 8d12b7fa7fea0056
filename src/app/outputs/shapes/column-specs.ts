import type { ColourScale, ColumnKind, ColumnSpec } from "../../workbook/table-specs";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";

/** Width class of a column; each is wide enough for its header in both languages, "advice" for every suggested action. */
export type WidthClass =
  | "segment" | "code" | "score" | "index" | "date" | "count" | "amount" | "shortText" | "phone" | "sentence" | "advice"
  | "reason" | "status"; // prettier-ignore

/** Of columns that are new; where a column stands already, its width is what people made it. */
const WIDTHS: Readonly<Record<WidthClass, Readonly<Record<OutputWords["language"], number>>>> = {
  segment: { "zh-CN": 108, "en-US": 150 },
  code: { "zh-CN": 100, "en-US": 112 },
  score: { "zh-CN": 60, "en-US": 84 },
  index: { "zh-CN": 100, "en-US": 100 },
  date: { "zh-CN": 106, "en-US": 104 },
  count: { "zh-CN": 106, "en-US": 104 },
  amount: { "zh-CN": 100, "en-US": 112 },
  shortText: { "zh-CN": 104, "en-US": 104 },
  phone: { "zh-CN": 104, "en-US": 104 },
  sentence: { "zh-CN": 220, "en-US": 300 },
  advice: { "zh-CN": 364, "en-US": 364 },
  reason: { "zh-CN": 200, "en-US": 280 },
  status: { "zh-CN": 104, "en-US": 140 },
};

/** What a column spec needs said; everything else has a default. */
export interface ColumnDraft {
  readonly header: (words: OutputWords) => string;
  readonly kind: ColumnKind;
  readonly width: WidthClass;
  readonly role?: ColumnSpec["role"];
  readonly note?: string | null;
  readonly list?: readonly string[];
  readonly colours?: ColumnSpec["colours"];
  readonly texts?: (words: OutputWords) => readonly string[];
  readonly dataBar?: boolean;
  readonly colourScale?: ColourScale;
  readonly group?: string;
}

/** Completes a draft: the header in the run's language, its aliases in all languages, the width. */
export function columnSpec(draft: ColumnDraft, languages: OutputLanguages): ColumnSpec {
  return {
    header: draft.header(languages.current),
    aliases: languages.all.map(draft.header),
    kind: draft.kind,
    widthPixels: WIDTHS[draft.width][languages.current.language],
    role: draft.role ?? "computed",
    note: draft.note ?? null,
    list: draft.list ?? [],
    colours: draft.colours ?? [],
    dataBar: draft.dataBar ?? false,
    ...(draft.colourScale && { colourScale: draft.colourScale }),
    ...(draft.group !== undefined && { group: draft.group }),
    ...(draft.texts && { texts: languages.all.flatMap(draft.texts) }),
    numberFormat: null,
  };
}
