import type {
  ManualColumnId,
  MemberColumnId,
  OrderColumnId,
  OutputWords,
  SheetId,
  SummaryColumnId,
} from "#app/outputs/words/output-words";
import { outputWordsEnUs } from "./output-words-en-us";
import { outputWordsZhCn } from "./output-words-zh-cn";
import { LANGUAGES } from "./pick-locale";
import type { Language } from "./pick-locale";

const WORDS: Readonly<Record<Language, OutputWords>> = { "zh-CN": outputWordsZhCn, "en-US": outputWordsEnUs };

/** The words of one language that go into the workbook. */
export function outputWords(language: Language): OutputWords {
  return WORDS[language];
}

/** The same headers in every language, by column: how a re-run in another language finds what an earlier one wrote. */
export interface OutputAliases {
  readonly sheets: Readonly<Record<SheetId, readonly string[]>>;
  readonly orderColumns: Readonly<Record<OrderColumnId, readonly string[]>>;
  readonly memberColumns: Readonly<Record<MemberColumnId, readonly string[]>>;
  readonly manualColumns: Readonly<Record<ManualColumnId, readonly string[]>>;
  readonly summaryColumns: Readonly<Record<SummaryColumnId, readonly string[]>>;
}

/** Every language's name of every sheet and column. Equal names are listed once. */
export function outputAliases(): OutputAliases {
  return {
    sheets: inEveryLanguage(words => words.sheets),
    orderColumns: inEveryLanguage(words => words.orderColumns),
    memberColumns: inEveryLanguage(words => words.memberColumns),
    manualColumns: inEveryLanguage(words => words.manualColumns),
    summaryColumns: inEveryLanguage(words => words.summaryColumns),
  };
}

function inEveryLanguage<Id extends string>(
  pick: (words: OutputWords) => Readonly<Record<Id, string>>,
): Readonly<Record<Id, readonly string[]>> {
  const ids = Object.keys(pick(outputWordsZhCn)) as Id[];
  return Object.fromEntries(
    ids.map(id => [id, [...new Set(LANGUAGES.map(language => pick(WORDS[language])[id]))]]),
  ) as unknown as Record<Id, readonly string[]>;
}
