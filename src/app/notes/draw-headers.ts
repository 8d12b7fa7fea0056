import type { OutputLanguages } from "../outputs/words/output-languages";
import type { OutputWords } from "../outputs/words/output-words";
import type { ExtraColumn, KeptNotes } from "./kept-notes";

type DrawWords = Pick<OutputWords, "control" | "drawnSegment">;

/** The headers under which a draw of a control group stands among people's columns. */
const HEADERS: readonly ((words: DrawWords) => string)[] = [words => words.control, words => words.drawnSegment];

/**
 * The notes with the columns of a draw under the headers of the run's language, like other columns of ours; the cells stay
 * as they are. Only where both columns stand, because one of them alone may be a person's own; never where another column
 * has that header, nor where a person's formula names the old one: its text would point to nothing.
 *
 * O(cells).
 */
export function withDrawHeaders(notes: KeptNotes, { current, all }: OutputLanguages): KeptNotes {
  const { extraColumns } = notes;
  const at = HEADERS.map(of => extraColumns.findIndex(({ header }) => all.some(words => of(words) === header)));
  if (at.includes(-1)) return notes;
  const renamed: ExtraColumn[] = [...extraColumns];
  HEADERS.forEach((of, k) => {
    const place = at[k]!;
    const column = extraColumns[place]!;
    const header = of(current);
    const isTaken = extraColumns.some((one, other) => other !== place && isSameHeader(one.header, header));
    if (column.header === header || isTaken || isNamedInFormulas(notes, column.header)) return;
    renamed[place] = { ...column, header, formerHeaders: [column.header] };
  });
  return { ...notes, extraColumns: renamed };
}

/** Headers of a table differ by more than their case. */
function isSameHeader(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isNamedInFormulas({ columnFormulas, byMember, looseRows }: KeptNotes, header: string): boolean {
  const names = (formula: string | null): boolean => formula !== null && formula.includes(`${header}]`);
  const isNamedIn = ({ cells }: KeptNotes["looseRows"][number]): boolean =>
    cells.some(cell => typeof cell === "object" && names(cell.formula));
  return columnFormulas.some(names) || [...byMember.values()].some(isNamedIn) || looseRows.some(isNamedIn);
}
