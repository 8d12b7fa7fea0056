import type { ColourScale, ColumnKind, ColumnSpec } from "../../workbook/table-specs";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import { HEADER_LINES, contentWidth, headerWidth } from "./fitting-widths";

/** Width class of a column: the least that what stands in it needs; a header that needs more gets more. */
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
  readonly isOptional?: boolean;
  readonly dataBar?: boolean;
  readonly colourScale?: ColourScale;
  readonly group?: string;
  /** Every text that can stand in the column, where the rows are not looked at. */
  readonly longest?: readonly string[];
  /** The header row is the user's: its headers take one line, and the width is the same in every language. */
  readonly isBesideOrders?: boolean;
}

/** Completes a draft: the header in the run's language, its aliases in all languages, the width. */
export function columnSpec(draft: ColumnDraft, languages: OutputLanguages): ColumnSpec {
  const { language } = languages.current;
  const header = draft.header(languages.current);
  return {
    header,
    aliases: languages.all.map(draft.header),
    kind: draft.kind,
    widthPixels: Math.max(
      WIDTHS[draft.width][language],
      ...(draft.isBesideOrders
        ? languages.all.map(words => headerWidth(draft.header(words), 1))
        : [headerWidth(header, HEADER_LINES[language])]),
      contentWidth(draft.longest ?? []),
    ),
    role: draft.role ?? "computed",
    note: draft.note ?? null,
    list: draft.list ?? [],
    colours: draft.colours ?? [],
    dataBar: draft.dataBar ?? false,
    ...(draft.colourScale && { colourScale: draft.colourScale }),
    ...(draft.group !== undefined && { group: draft.group }),
    ...(draft.isOptional && { isOptional: true }),
    ...(draft.texts && { texts: languages.all.flatMap(draft.texts) }),
    numberFormat: null,
  };
}
