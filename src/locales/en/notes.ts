import type { NoteMessages } from "../message-types";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";
import { traitNotesEn } from "./traits";

const rows = (count: number) => format.count(count, "row", "rows");
const members = (count: number) => format.count(count, "member", "members");

export const notesEn: NoteMessages = {
  ingest: {
    "member-stand-in": ({ header, link }) =>
      `There is no member id; ${{ noun: "the column", phone: "the phone number", email: "the e-mail", name: "the name", repeats: "the only column whose values come again" }[link]}${header === "" ? "" : ` “${header}”`} stands for the member. That was a guess: check it.`,
    "column-guessed": ({ field, header }) =>
      `No header names the ${{ orderDate: "date", amount: "amount", status: "order status" }[field]}; ${header === "" ? "the only such column" : `“${header}”, the only such column,`} is used. That was a guess: check it.`,
    "ids-damaged": note =>
      note.field === "orderId"
        ? `Excel cut digits off the order number in ${rows(note.rowCount)}, as in 1.23E+17; ${note.asWritten ? "different orders may merge into one" : "these are grouped by member and day"}. Import the numbers again as text.`
        : `Excel cut digits off the member id in ${rows(note.rowCount)}, as in 1.23E+17; ${note.asWritten ? "different people may merge into one" : "these rows are left out"}. Import the ids again as text.`,
    "contacts-joined": ({ joinedCount, sharedCount }) =>
      [
        joinedCount === 0
          ? ""
          : `${rows(joinedCount)} without a member id joined to the id that has their phone or e-mail.`,
        sharedCount === 0
          ? ""
          : `${rows(sharedCount)} without a member id: several ids have their phone or e-mail, so they joined none.`,
      ]
        .filter(sentence => sentence !== "")
        .join(" "),
    "ids-joined": ({ idCount, memberCount }) =>
      `${format.count(idCount, "member id", "member ids")} with one phone number counted as ${members(memberCount)}, as you decided.`,
    "ids-masked": note =>
      `${format.count(note.maskedCount, "member id is", "member ids are")} masked (${format.percent(note.share)}); different people may merge into one. Export unmasked ids.`,
    "day-month-order": note => {
      const reading = note.order === "day-first" ? "day/month/year" : "month/day/year";
      return note.decided
        ? `Dates in ${rows(note.rowCount)} are read as ${reading}; nothing else fits this column.`
        : `Dates in ${rows(note.rowCount)} can be read two ways; this run reads them as ${reading}. If that is wrong, write them like 2026-11-21.`;
    },
    "dates-swapped": note =>
      `${format.count(note.textCount, "date is text that begins", "dates are texts that begin")} with the ${note.order === "day-first" ? "day" : "month"}, and no day of the ${format.count(note.dateCount, "true date", "true dates")} is above 12: opening the file may have swapped day and month there${note.isSwappedBack ? "; they are swapped back" : ""}. Import the column again as text.`,
    "members-carried-down": note =>
      `${rows(note.rowCount)} without a member ${note.rowCount === 1 ? "belongs" : "belong"} to the member named above, as where a cell is merged.`,
    "decimal-comma": note => `In ${rows(note.rowCount)} the comma in the amount is read as a decimal point.`,
    "amount-scaled": note =>
      `The amount column is in another unit; amounts are multiplied by ${format.amount(note.factor)}.`,
    "status-words-unknown": note =>
      `The order status of ${rows(note.rowCount)} is unknown (${note.words.map(word => `“${word}”`).join(", ")}); they count as paid.`,
    "order-amount-repeated": note =>
      `${format.count(note.orderCount, "order repeats", "orders repeat")} one amount on every row; ${note.countsOnce ? "it counts once, as the order total" : "it counts on each row"}.`,
    "width-left-out": note =>
      `${note.values.map(value => `“${value}”`).join(", ")} in ${rows(note.rowCount)}: not goods of their own, so left out of width.`,
    "no-campaign": note =>
      `${rows(note.rowCount)} with ${note.words.map(word => `“${word}”`).join(", ")} in the campaign column ${note.rowCount === 1 ? "has" : "have"} no campaign.`,
    "category-missing": note => `${rows(note.rowCount)} without a category do not count for width.`,
  },
  score: {
    ...traitNotesEn,
    "small-base": note =>
      `${paneEn.dimension[note.dimension]}: only ${members(note.memberCount)}; equal-size levels need ${format.integer(note.needed)}. Scores will be unsteady.`,
    "window-longer-than-data": note =>
      `The data cover ${format.count(note.dataDays, "day", "days")}, less than the window of ${format.count(note.windowMonths, "month", "months")}. Purchases are counted in what is there.`,
    "no-width-basis": () => "No category, brand or product column is mapped, so only R, F and M are scored.",
    "compatibility-mode": note =>
      ({
        "r-rfm":
          "Scores as the R package rfm 0.3.0 gives them, for comparison: F counts rows, M is the sum, W is not scored. Its cut points are quantiles plus 1, which breaks amounts on a small scale.",
        "sql-ntile":
          "Scores as NTILE in SQL gives them, for comparison: levels of equal size that split equal values. Ties go to the more recent member, then the larger average, then the id.",
        "pandas-qcut":
          "Scores as pandas.qcut gives them, for comparison. Repeated edges are dropped, or equal values are split by member id.",
        "spss-independent":
          "Scores as SPSS Statistics gives them with independent bins, for comparison: F counts rows, M is the sum, W is not scored.",
        "spss-nested":
          "Scores as SPSS Statistics gives them with nested bins, for comparison: F is ranked inside each R, M inside each R and F, so F and M cannot be compared across members.",
        "spss-modeler":
          "Scores as SPSS Modeler gives them, for comparison: F counts rows, M is the sum, W is not scored; the rank follows the weighted score.",
      })[note.mode],
    "ties-split": note =>
      `${paneEn.dimension[note.dimension]}: ${members(note.memberCount)} with equal values got different scores (${format.count(note.valueCount, "value", "values")}).`,
    "levels-joined": note =>
      `${paneEn.dimension[note.dimension]}: ${format.count(note.asked, "level", "levels")} asked, ${note.got < 2 ? "none came out, so it is not scored" : `${format.integer(note.got)} came out`}.`,
    "width-basis-not-mapped": note =>
      `Width was to be counted on ${{ category: "category", brand: "brand", product: "product", "first-mapped": "any" }[note.basis]}, but no such column is mapped, so only R, F and M are scored.`,
    "width-texts-without-keyword": note =>
      `${format.count(note.textCount, "text holds", "texts hold")} no keyword of the lookup (${note.examples.map(text => `“${text}”`).join(", ")}); ${note.counted ? "each counts as it stands" : "they do not count for width"}.`,
    "members-with-blank-width": note =>
      `${format.count(note.memberCount, "member has", "members have")} no category on any purchase; width counts as 1.`,
    "refunds-unmatched": note =>
      `${format.count(note.rowCount, "refund row has", "refund rows have")} no matching purchase; only the net amount is lowered.`,
  },
  doubts: {
    "short-history": ({ dayCount, monthsNeeded }) =>
      `The purchases span ${format.count(dayCount, "day", "days")}, under ${format.count(monthsNeeded, "month", "months")}: who buys seldom has had no time to come back, so frequency says little yet.`,
    "bought-once": ({ memberCount, share }) =>
      `${members(memberCount)} (${format.percent(share)}) bought once: frequency tells hardly anybody apart. Go by recency and amount.`,
    "mostly-anonymous": ({ share }) =>
      `${format.percent(share)} of the money sold is of nobody who is known: the scores speak of the smaller part of the shop.`,
    "old-data": ({ last, asOf, dayCount }) =>
      `The last purchase is of ${format.day(last)}, ${format.count(dayCount, "day", "days")} before the as-of day ${format.day(asOf)}: everybody looks more dormant than they were. Add newer orders, or take the latest purchase as the as-of day.`,
    "few-members": ({ memberCount, levels, needed }) =>
      `${members(memberCount)} for ${format.count(levels, "level", "levels")}: from ${format.integer(needed)} members on five levels say something. Read the rows, not the shares, or take fewer levels.`,
  },
};
