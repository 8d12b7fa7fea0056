import type { SourceChange } from "#app/failures";
import type { LostAnswer } from "#app/run-settings";
import type { FailureSentences } from "../failure-words";
import { answerWords } from "../question-words";
import { settingsFault } from "../rules-fault-words";
import { fileRefusalsEn } from "./file-refusals";
import { formatEn as format } from "./format";
import { questionsEn } from "./questions";
import { rulesFaultsEn } from "./rules-faults";

export const failuresEn: FailureSentences = {
  "sheet-empty": failure => ({
    title: failure.sheet === "" ? "This sheet is empty" : `${failure.sheet} is empty`,
    body: "Select any cell in your order sheet, then read it again.",
  }),
  "several-areas": failure => ({
    title: `${failure.areaCount} areas are selected`,
    body:
      failure.suggestion === null
        ? "Scoring reads one block of cells. Select a single cell in your orders, then read it again."
        : `Scoring reads one block of cells. Select a single cell in ${failure.suggestion} and the whole table is used.`,
  }),
  "own-sheet-selected": failure => ({
    title: `${failure.sheet} was written by RFMW`,
    body: "It holds the result, not orders. Open your order sheet, select any cell, then read it again.",
  }),
  "results-of-other-orders": failure => ({
    title: `The RFMW sheets hold the results of ${failure.otherSheet}`,
    body:
      failure.members === null
        ? `Scoring ${failure.sheet} here would replace that call list. Nothing was written.`
        : `Scoring ${failure.sheet} here would replace that call list of ${format.count(failure.members, "member", "members")}. Nothing was written.`,
  }),
  "no-header-row": failure => ({
    title: "No header row found",
    body: `None of the first 10 rows of ${failure.sheet} has column names we know. Name the columns, for example Member ID, Paid at, Total, then read it again.`,
  }),
  "no-data-rows": failure => ({
    title: "A header row, but no orders",
    body: `There is nothing below the header row of ${failure.sheet}. Select any cell in a sheet with orders, then read it again.`,
  }),
  "no-date-column": failure => ({
    title: "No date column found",
    body: `Scoring needs the date of each purchase. Choose a column of ${failure.sheet}, for example “Paid at”.`,
  }),
  "no-amount-column": failure => ({
    title: "No amount column found",
    body: `Scoring needs the amount of each purchase. Choose a column of ${failure.sheet}, for example “Total”, or both quantity and unit price.`,
  }),
  "no-member-column": failure => ({
    title: "No member id",
    body: `Scoring needs to know who bought each row of ${failure.sheet}. Choose the column that tells members apart: a number, a phone, an e-mail.`,
  }),
  "column-not-found": failure => ({
    title: `Column “${failure.header}” is missing`,
    body: "It may have been renamed or deleted. Choose a column again.",
  }),
  "ids-masked": failure => ({
    title: "Member ids are masked",
    body: `${format.percent(failure.share)} of the ids in “${failure.column}” are masked, so different people would merge into one. Export unmasked ids or choose another column.`,
  }),
  "currencies-mixed": failure => ({
    title: "Several currencies found",
    body: `${failure.currencies.map(({ currency, rowCount }) => `${currency} in ${format.count(rowCount, "row", "rows")}`).join(", ")}; they cannot be added. Choose the one that counts.`,
  }),
  "answers-lost": ({ answers }) => ({
    title: answers.length === 1 ? "An answer does not fit these orders" : "Answers do not fit these orders",
    body: `${answers.map(answer => lostAnswer(answer)).join(" ")} Answer again; until then nothing is scored.`,
  }),
  "no-usable-row": failure => ({ title: "No row can be counted", body: noUsableRow(failure) }),
  "rules-impossible": failure => ({
    title: "These settings cannot be used",
    body: `${failure.faults.map(fault => settingsFault(rulesFaultsEn, fault)).join(" ")} Change the settings, then score again.`,
  }),
  "sheet-protected": failure => ({
    title: `${failure.sheet} is protected and cannot be written to`,
    body: "The protected sheet was not changed. Unprotect it, then try again.",
  }),
  "workbook-structure-protected": () => ({
    title: "The workbook structure is protected",
    body: "No sheet can be added. Unprotect the workbook under Review, then try again.",
  }),
  "workbook-read-only": () => ({
    title: "This file is read-only",
    body: "Save a copy to write the result, then try again.",
  }),
  "rows-hidden-by-filter": failure => ({
    title: `${failure.sheet} is filtered; no columns were written beside the orders`,
    body: "Values could land in the wrong hidden rows. Clear the filter and try again, or write members and summary only.",
  }),
  "another-pane-works": failure => ({
    title: `Another pane has been working on this workbook since ${format.clock(failure.since)}`,
    body: "It may be another window of this workbook or somebody you share it with. This pane changed nothing, so that the two do not mix. Try again when the other is done; one that was closed is in nobody's way for more than five minutes.",
  }),
  "taken-over": () => ({
    title: "Another pane took over",
    body: "This run stopped before its next step. What it wrote until then is written anew by the other pane. To have the result of this pane, try again when the other is done.",
  }),
  "cell-being-edited": failure => ({
    title: "A cell is being edited",
    body: `Waited ${failure.waitedSeconds} s. Press Enter or Esc to finish editing, then try again.`,
  }),
  "cells-occupied": failure => ({
    title: `${failure.address} at the right is in use`,
    body: {
      yes: `What is there on ${failure.sheet} will not be overwritten. Insert ${format.count(failure.columnCount, "column", "columns")} before it, or write members and summary only.`,
      no: `What is there on ${failure.sheet} will not be overwritten, and no columns can be inserted there. Move or clear these cells and try again, or write members and summary only.`,
      "not-asked": `These cells on ${failure.sheet} were filled while the run was going on, and will not be overwritten. Try again to see whether columns can be inserted there, or write members and summary only.`,
    }[failure.canInsert],
  }),
  "no-room": failure => ({
    title: `No room at the right of ${failure.sheet}`,
    body: "The orders reach the last column, so nothing fits beside them. Members and summary can still be written.",
  }),
  "sheet-name-taken": failure => ({
    title: `There is already a sheet named ${failure.sheet}`,
    body: "RFMW did not write it, so it will not be overwritten. Rename it, then try again.",
  }),
  "table-name-taken": failure => ({
    title: `The name ${failure.table} is taken`,
    body: "Another table or name in the workbook uses it. Rename that one, then try again.",
  }),
  "own-sheet-occupied": failure => ({
    title: `${failure.address} on ${failure.sheet} is in the way`,
    body: `The table on ${failure.sheet} has to grow over it, and nothing of yours is overwritten. Move what stands at ${failure.address}, then try again.`,
  }),
  "pivot-left-alone": ({ sheet, columns }) => ({
    title: `The PivotTable on ${sheet} shows an earlier run`,
    body: `${
      columns.length > 0
        ? `Columns that it uses are no longer in the summary: ${columns.map(column => `“${column}”`).join(", ")}.`
        : "It has lost its connection to the summary."
    } Its layout is not the one that RFMW gave it, so it was left as it is. Delete the sheet ${sheet} and score again to have a new one.`,
  }),
  "members-id-missing": failure => ({
    title: `${failure.sheet} has no column “${failure.header}” any more`,
    body: `Without it nobody knows whose the columns filled in by hand are, so nothing was changed. Name the column with the member ids “${failure.header}” again, then try again.`,
  }),
  "table-header-off": failure => ({
    title: `The header row on ${failure.sheet} is switched off`,
    body: "Without it the columns filled in by hand cannot be told apart, so the sheet was not changed. Tick Header Row under Table Design, then try again.",
  }),
  "table-columns-differ": ({ sheet, headers }) => ({
    title: `The table on ${sheet} no longer fits`,
    body: `${headers.length === 1 ? "This column is" : "These columns are"} gone or stand${headers.length === 1 ? "s" : ""} there twice: ${headers.map(header => `“${header}”`).join(", ")}. Nothing was written. Give each column its own name again, or score again, then try again.`,
  }),
  "rows-moving": ({ sheet }) => ({
    title: `The rows of ${sheet} keep moving`,
    body: "Somebody is sorting or changing the table at the same time, so the cells were put back as they were. Try again once the sheet is at rest.",
  }),
  "notes-copies-full": failure => ({
    title: "Too many safety copies",
    body: `The columns filled in by hand need a safety copy, and no place is left for one. Look through ${failure.sheets.join(", ")}, delete what you do not need, then try again.`,
  }),
  "source-changed": failure => ({
    title: "The orders changed while scoring",
    body: sourceChanged(failure),
  }),
  "payload-too-large": failure => ({
    title: "Too much data in one piece",
    body: `Excel refused a block that large on ${failure.sheet}. Save the workbook, close other files, then try again.`,
  }),
  "host-busy": () => ({
    title: "Excel is busy",
    body: "Wait until it has finished calculating, or close any open dialog, then try again.",
  }),
  "session-lost": () => ({
    title: "The connection to Excel was lost",
    body: "Save the workbook, close this pane and open it again, then score.",
  }),
  "host-silent": failure => ({
    title: "Excel does not answer",
    body: `Waited ${failure.waitedSeconds} s. Look for an open dialog or a cell being edited, then try again.`,
  }),
  "host-too-old": failure => ({
    title: "This version of Excel is too old",
    body: `Scoring needs ${failure.needed}. Update Office, or use Excel on the web.`,
  }),
  "host-refused": failure => ({
    title: "Not finished",
    body: `Excel refused a step (${failure.hostCode}). Try again; if it persists, save a copy and score that.`,
  }),
  "verification-failed": failure => ({
    title: "What was written does not read back the same",
    body: `${failure.address} on ${failure.sheet} differs from what was written; someone may be editing it. Trying again rewrites everything.`,
  }),
  "file-not-readable": failure => ({
    title: `${failure.file} cannot be opened`,
    body: "Check the path and the permission to read it, then try again.",
  }),
  "settings-not-json": failure => ({
    title: `${failure.file} is no settings file`,
    body: 'It must hold a JSON object such as {"asOf": "2026-11-21", "rules": {"windowMonths": 6}}.',
  }),
  "sheet-not-found": failure => ({
    title: `There is no sheet named ${failure.sheet}`,
    body:
      failure.sheets.length === 0
        ? "The file has no sheets. Choose another file."
        : `Choose one of: ${failure.sheets.join(", ")}.`,
  }),
  "not-a-workbook": ({ file, reason }) => fileRefusalsEn[reason](file),
  "file-exceeds-sheet": ({ file, rows, columns }) => ({
    title: `${file} is larger than a sheet: ${format.integer(rows)} rows, ${format.integer(columns)} columns`,
    body: "A sheet takes 1,048,576 rows, 16,384 columns and here 100 million cells. Nothing was read. Export a shorter period or fewer columns.",
  }),
  "file-cells-too-many": ({ file, sheet, rows, columns, mostCells }) => ({
    title: `${file}: the sheet “${sheet}” reaches over ${format.integer(rows)} rows and ${format.integer(columns)} columns`,
    body: `${format.integer(mostCells)} cells are read of a sheet. Nothing was read. Delete what stands far beside the orders, or save the sheet as .csv in Excel and choose that.`,
  }),
  "file-unpacks-too-large": ({ file, unpackedBytes, mostBytes }) => ({
    title: `${file} is ${megabytes(unpackedBytes)} MB large when it is unpacked`,
    body: `Of a file of its size, ${megabytes(mostBytes)} MB are read. Nothing was read. Save the orders as .csv in Excel and choose that.`,
  }),
  "file-not-writable": failure => ({
    title: `${failure.file} cannot be written`,
    body: "It may be open in another program or write-protected. Close it and try again, or choose another name. The input file cannot be the output file.",
  }),
  "script-not-loaded": () => ({
    title: "A piece of the add-in did not load",
    body: "It comes from the server of the add-in, which cannot be reached. Check the connection, then try again.",
  }),
  unexpected: failure => ({
    title: "Not finished",
    body: `Something went wrong in the add-in (${failure.detail}). Try again; if it happens again, report the text in brackets.`,
  }),
  "sample-not-opened": () => ({
    title: "The sample workbook was not opened",
    body: "Its file could not be fetched, or Excel opened no new workbook. This workbook was not changed.",
  }),
  "scorer-failed": failure => ({
    title: "The scores could not be computed",
    body: `Computing failed (${failure.detail}). Your data were not changed. Try again.`,
  }),
  cancelled: () => ({
    title: "Stopped",
    body: "Stopped as asked. Scoring again writes everything from the start.",
  }),
};

function lostAnswer({ id, option, reason, header }: LostAnswer): string {
  const words = answerWords(questionsEn, id, option);
  const answer = `“${words.option}” (${words.topic})`;
  if (reason === "option-gone") return `${answer} is not among the choices.`;
  return reason === "column-gone"
    ? `${answer} was about the column “${header}”, which is not there any more.`
    : `${answer} was about the column “${header}”, and another column is used now.`;
}

type NoUsableRow = Parameters<FailureSentences["no-usable-row"]>[0];

function noUsableRow(failure: NoUsableRow): string {
  const rows = format.count(failure.rowCount, "row", "rows");
  const column = (otherwise: string) => (failure.column === null ? otherwise : `“${failure.column}”`);
  const example = failure.example === null ? "" : `, for example “${failure.example}”`;
  switch (failure.reason) {
    case "bad-date":
      return `${column("The date")} cannot be read as a date in any of ${rows}${example}. Choose another column or fix the dates.`;
    case "bad-amount":
      return `${column("The amount")} cannot be read as an amount in any of ${rows}${example}. Choose another column or write numbers.`;
    case "zero-amount":
      return `${column("The amount")} is zero in all of ${rows}${example}; nothing was bought for money. Choose another column.`;
    case "no-member-id":
      return `${column("The member column")} holds no member id in any of ${rows}${example}. Choose another column.`;
    case "unpaid-or-cancelled":
      return `By ${column("the order status")} all of ${rows} are unpaid or cancelled${example}. Check the status column, or do not use it.`;
    case "after-as-of":
      return `All of ${rows} are later than the as-of date. Set a later as-of date.`;
    case "other":
      return `None of ${rows} can be counted. Check that the member, date and amount columns are the right ones.`;
  }
}

function sourceChanged({ sheet, found }: Parameters<FailureSentences["source-changed"]>[0]): string {
  if (!found)
    return `The orders on ${sheet} are not those that were read, so scores would land in the wrong rows. Score again.`;
  const { change, columnsWritten } = found;
  return `${changeOf(sheet, change)} ${
    columnsWritten
      ? "The columns beside the orders may stand in the wrong rows; scoring again puts them right."
      : "No columns were written beside the orders. Score again."
  }`;
}

function changeOf(sheet: string, change: SourceChange): string {
  switch (change.kind) {
    case "rows-added":
      return `${format.count(change.rowCount, "row was", "rows were")} added to ${sheet} after it was read.`;
    case "rows-removed":
      return `${format.count(change.rowCount, "row was", "rows were")} removed from ${sheet} after it was read.`;
    case "moved":
      return `The orders on ${sheet} stand in other cells than when they were read.`;
    case "row-differs":
      return `Row ${format.integer(change.sheetRow)} of ${sheet} holds another order than when it was read: rows were sorted, moved or edited.`;
  }
}

function megabytes(bytes: number): string {
  return format.integer(Math.ceil(bytes / 1_000_000));
}
