import type { Cell } from "#core/cell";
import { success } from "../failures";
import type { Outcome } from "../failures";
import type { MemberBook } from "../member-book/member-book";
import { MEMBERS_TABLE } from "../notes/names";
import { maskName, maskPhone } from "../outputs/members/mask";
import { memberFinder } from "../outputs/members/shown-ids";
import { columnSpec } from "../outputs/shapes/column-specs";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { RowChange, StandingRow, TablesPort } from "../workbook/tables";
import type { CallList } from "./call-list";
import { contactsOf } from "./linked-members";
import { rowIdOf } from "./log-outcome";

/** Names and phones in full, or masked. */
export type ContactForm = "full" | "masked";

/** What became of the names and phones of the members table. */
export interface RewrittenContacts {
  /** Rows that show what was asked for, those that did so before included. */
  readonly rows: number;
  /** Rows with a name or phone that is not the one in the orders, so that it was left. */
  readonly left: number;
}

/** A column of names or phones: what it is masked by, and where a book keeps it. */
interface ContactColumn {
  readonly header: string;
  readonly of: "name" | "phone";
  readonly mask: (text: string) => string;
}

/**
 * Writes names and phones of the members table anew in the other form and nothing else: only cells that show what the
 * orders say, in one form or the other, in rows that are found by their ids. Null where the table is gone.
 */
export async function rewriteContacts(
  workbook: TablesPort,
  list: CallList,
  book: MemberBook,
  form: ContactForm,
  languages: OutputLanguages,
): Promise<Outcome<RewrittenContacts | null>> {
  const { headers, markers } = list;
  const keyHeaders = [headers.memberId!, ...(headers.idMark === undefined ? [] : [headers.idMark])];
  const columns: ContactColumn[] = [
    ...(headers.memberName === undefined ? [] : [{ header: headers.memberName, of: "name", mask: maskName } as const]),
    ...(headers.phone === undefined ? [] : [{ header: headers.phone, of: "phone", mask: maskPhone } as const]),
  ];
  const { memberIds, memberKeys } = book.texts;
  const contactOf = contactsOf(book);
  let rewritten: RewrittenContacts = { rows: 0, left: 0 };
  const decide = (rows: readonly StandingRow[]): Outcome<readonly RowChange[]> => {
    const rowIds = rows.map(({ cells }) => rowIdOf(cells, keyHeaders.length));
    const find = memberFinder(rowIds, { full: memberIds, members: { memberKeys }, markers });
    const changes: RowChange[] = [];
    let shown = 0;
    let left = 0;
    rows.forEach(({ cells, formulas }, row) => {
      const code = rowIds[row] === "" ? null : find(rowIds[row]!);
      const full = code === null ? null : contactOf(code);
      const wanted = columns.map(({ of, mask }, position) => {
        const at = keyHeaders.length + position;
        return wantedCell(formulas[at] ? null : cells[at]!, full?.[of] ?? "", mask, form);
      });
      const filled = columns.some((_, position) => cells[keyHeaders.length + position] !== "");
      if (!filled) return;
      if (wanted.includes(null)) left++;
      else shown++;
      const changed = wanted.flatMap((cell, position): [number, Cell][] =>
        cell === null || cell === cells[keyHeaders.length + position] ? [] : [[position, cell]],
      );
      if (changed.length > 0) changes.push({ row, cells: new Map(changed) });
    });
    rewritten = { rows: shown, left };
    return success(changes);
  };
  const specs = columns.map(({ header, of }) => ({
    ...columnSpec(
      {
        header: words => words.memberColumns[of === "name" ? "memberName" : "phone"],
        kind: "text",
        width: of === "name" ? "shortText" : "phone",
      },
      languages,
    ),
    header,
  }));
  const changed = await workbook.changeTableRows(MEMBERS_TABLE, { keyHeaders, columns: specs, decide });
  if (!changed.ok) return changed;
  return success(changed.value === null ? null : rewritten);
}

/** The cell in the wanted form; null for one that shows something else than the orders say. */
function wantedCell(cell: Cell | null, full: string, mask: (text: string) => string, form: ContactForm): string | null {
  if (cell === "") return "";
  if (cell === null || full === "" || (cell !== full && cell !== mask(full))) return null;
  return form === "full" ? full : mask(full);
}
