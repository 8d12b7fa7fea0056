import type { SqlMessages } from "../sql-words";
import { paneEn } from "./pane";

export const sqlEn: SqlMessages = {
  file: {
    title:
      "RFMW scores of members as SQL, by the rules of RFMW for Excel: the same member gets the same score there and here.",
    proof: (dialect, isExecuted) =>
      isExecuted
        ? `Dialect ${dialect}: executed. The product's tests run this kind of file on the engine and compare every member and column with the add-in.`
        : `Dialect ${dialect}: parsed only. A grammar has read this kind of file, no engine has run it. Compare a few members with the add-in before you rely on it.`,
    usage: [
      "Dates and the length of the window stand in rfmw_parameters. The result is rfmw_segments, and rfmw_row_check counts what became of every row.",
      "Names are quoted, so they have to be written as they are stored, letter case included.",
    ],
    notCarried: "What the add-in does with orders and this SQL cannot:",
    limits: [
      "Dates: a date or timestamp type, or texts such as 2025-03-14, 2025/03/14, 2025.03.14 and 20250314, with or without a time behind. Other spellings, serial numbers, and day and month in doubt are bad-date.",
      "Amounts: a numeric type, or plain numbers with a decimal point, read to 6 decimals. Currency signs, thousands marks, 万 and decimal commas are bad-amount. All amounts are taken to be of one currency and unit.",
      "Ids: blanks, letter case, full-width characters, hyphens and the wrappers of exports do not matter. Other forms that Unicode holds equal (NFKC) do, as do spellings of one phone number. Ids that lost digits are not noticed, and no phone or e-mail stands in for a blank id.",
      "Rows are not compared with one another: rows that look alike and earlier states of an order all count, a row without a member gets none from its neighbours, and an amount that stands on every line of its order counts on every line.",
      "Statuses: whole texts from the list rfmw_words. Longer texts that the add-in takes apart are unknown here: their rows count, and rfmw_unknown_statuses lists them.",
      "Categories: a cell of several values is one category. Rows of totals are known by the member id only.",
      "Scores, code, index and segment are here. Customer type, tags, forecasts and all else that the add-in tells of members are not.",
    ],
    rank: "Response rank, where it is wanted: ORDER BY",
    stage: {
      parameters:
        "What may be changed: the day as of which members are scored, and the months of the frequency window.",
      words: "What is known of status texts, and ids that are nobody's.",
      orders: "One row per order row: its keys, day and money, its one status, and what it is for the purchases.",
      purchases_known_today: "The purchases that are known today, which show which day is the latest.",
      as_of: "The as-of day, and the last day that is no longer in the frequency window.",
      purchases: "One row per member and order, or member and day without an order number: net of what came back.",
      members: "One row per member with a valid purchase: recency, frequency, money and categories.",
      cut_points: "The cut points of each dimension, ascending. Equal values always share a score.",
      scores: "A score per dimension, the code and the index from 0 to 100.",
      segments: "The result: every scored member with its segment.",
      row_check: "How many rows ended in each status.",
      unknown_statuses: "Status texts that the list does not know. Their rows count.",
    },
  },
  refused: {
    "natural-breaks": ({ dimension }) =>
      `No SQL: ${paneEn.dimension[dimension]} is cut at natural gaps, which SQL cannot find. Freeze the cut points of a run, or choose another method.`,
    "compatibility-mode": ({ mode }) =>
      `No SQL: the rules repeat another tool (${mode}), and some of these tools split equal values. Turn the compatibility mode off.`,
    "table-name": ({ name }) =>
      `No SQL: ${JSON.stringify(name)} is no table name. Write it without quotes or control characters, up to four parts with dots between.`,
    "column-name": ({ field, name }, flagOf) =>
      `No SQL: ${flagOf(field)} names the column ${JSON.stringify(name)}; a name with quotes or control characters cannot be used.`,
    "columns-missing": ({ fields }, flagOf) =>
      `No SQL: name the columns of the table with ${fields.map(field => `${flagOf(field)} COLUMN`).join(" and ")}.`,
    "answer-not-sayable": ({ id, option }) =>
      `No SQL: the answer ${id}=${option} cannot be followed in SQL. Settle it in the table, then leave the answer out.`,
  },
  commandLine: {
    unknownDialect: (given, known) => `--dialect takes ${known.join(", ")}; got ${given}.`,
    unknownLayout: (given, known) => `--layout takes ${known.join(", ")}; got ${given}.`,
    flagMissing: (flag, usage) => `${flag} is missing. Usage: ${usage}`,
    badDate: given => `--as-of takes a date YYYY-MM-DD, got ${given}.`,
    folderNotWritable: folder =>
      `${folder} cannot be written to. Nothing was written. Choose another folder, or check the permission.`,
    written: (count, folder) => `${count === 1 ? "1 file" : `${count} files`} written to ${folder}.`,
  },
};
