import { sheetParts } from "../outputs/part/kinds";
import type { Part, SheetPart } from "../outputs/part/part";
import { inEveryLanguage } from "../outputs/words/output-languages";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { OwnContent, OwnSheetSpec } from "../workbook/removal-specs";

/** The sheets of the parts in the order in which they go: what reads others before what it reads. */
export function ownSheetSpecs(parts: readonly Part[], languages: OutputLanguages): OwnSheetSpec[] {
  return sheetParts(parts)
    .reverse()
    .map(part => ({
      sheet: part.id,
      names: inEveryLanguage(languages, words => [part.sheetName(words)]),
      content: contentOf(part, languages),
      goesLast: part.goesLast,
    }));
}

function contentOf(part: SheetPart, languages: OutputLanguages): OwnContent {
  if (part.kind === "report") return { kind: "report", markName: part.markName, charts: part.charts };
  if (part.kind === "pivot") return { kind: "pivot", pivotName: part.pivotName, slicers: part.slicers };
  return {
    kind: "table",
    tableName: part.tableName,
    headers: inEveryLanguage(languages, part.headers),
    keepsAdditions: part.keepsAdditions,
    handKept: inEveryLanguage(languages, part.handKept),
  };
}
