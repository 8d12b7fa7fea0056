import { ambiguousDate } from "../question-words";
import type { QuestionSentences } from "../question-words";
import { formatEn as format } from "./format";

const rows = (count: number): string => format.count(count, "row", "rows");
const has = (count: number): string => (count === 1 ? "has" : "have");
const quoted = (texts: readonly string[]): string => format.list(texts.map(text => `“${text}”`));

const exampleRows = (examples: readonly number[], sheetRow: (row: number) => number): string =>
  examples.length === 0
    ? ""
    : ` For example ${examples.length === 1 ? "row" : "rows"} ${format.list(examples.map(row => String(sheetRow(row))))}.`;

const LINK = {
  noun: "name or number",
  phone: "phone number",
  email: "e-mail",
  name: "name",
  repeats: "value",
} as const;

const GUESSED = {
  orderDate: { name: "day of the purchase", cells: "dates" },
  amount: { name: "purchase amount", cells: "money" },
  status: { name: "status of the orders", cells: "order states" },
} as const;

const column = (header: string): string => (header === "" ? "this column" : `“${header}”`);

const example = (samples: readonly string[]): string =>
  samples.length === 0 ? "" : ` For example ${quoted(samples.slice(0, 3))}.`;

const list =
  (word: string) =>
  (ids: readonly string[]): string =>
    ids.length < 2 ? ids.join("") : `${ids.slice(0, -1).join(", ")} ${word} ${ids.at(-1)!}`;
const and = list("and");
const or = list("or");

const fewer = (members: number): string =>
  members === 0 ? "No such ids" : `${format.count(members, "member", "members")} fewer`;

export const questionsEn: QuestionSentences = {
  "member-stand-in": {
    topic: () => "what stands for the member",
    title: ({ header }) => `There is no member id. Does ${column(header)} stand for the member?`,
    about: ({ link, valueCount, samples }) =>
      `Rows with the same ${LINK[link]} are one member${valueCount === null ? "" : `; there ${valueCount === 1 ? "is" : "are"} ${format.count(valueCount, "different value", "different values")}`}.${example(samples)}`,
    options: { yes: "Yes, go on with it", no: "No, I choose another column" },
  },
  "guessed-column": {
    topic: () => "a guessed column",
    title: ({ field, header }) => `Is ${column(header)} the ${GUESSED[field].name}?`,
    about: ({ field, samples }) =>
      `No header says so; it is the only column of ${GUESSED[field].cells}.${field === "status" ? " Unpaid, cancelled and refunded rows are left out by it." : ""}${example(samples)}`,
    options: { yes: "Yes, go on with it", no: "No, not this column" },
  },
  "amount-column": {
    topic: () => "the amount column",
    title: () => "Which column is the purchase amount?",
    about: () => "The totals are of the rows that count, before refunds.",
    options: null,
    optionAbout: (option, { candidates }) => {
      const found = candidates.find(({ column }) => String(column) === option);
      return found === undefined || found.total === null
        ? ""
        : `${format.amount(found.total)} in ${rows(found.filledCount ?? 0)}`;
    },
  },
  "order-amount": {
    topic: () => "amounts that stand on every row",
    title: () => "These orders repeat one amount on every row. Is it the order total?",
    about: (found, sheetRow) =>
      `${format.integer(found.repeatedOrderCount)} of ${format.count(found.severalRowsOrderCount, "order", "orders")} with several rows ${found.repeatedOrderCount === 1 ? "repeats" : "repeat"} one amount.${exampleRows(found.exampleRows, sheetRow)}`,
    options: {
      "once-per-order": "Yes, it counts once per order",
      "per-row": "No, each row has its own amount",
    },
    optionAbout: (option, found) =>
      `${format.amount(option === "per-row" ? found.totalPerRow : found.totalOncePerOrder)} in all, before refunds`,
  },
  "order-grain": {
    topic: () => "rows of one order number",
    title: () => "Are rows with the same order number one purchase?",
    about: found =>
      `${format.count(found.severalRowsOrderCount, "order number stands", "order numbers stand")} on several rows, up to ${format.integer(found.largestOrder)} for one.`,
    options: { order: "Yes, one purchase per order number", row: "No, each row is one purchase" },
    optionAbout: (option, found) =>
      option === "row"
        ? `${rows(found.rowCount)}, before refunds`
        : `${format.count(found.orderCount, "order number", "order numbers")}, before refunds`,
  },
  "day-month-order": {
    topic: () => "day or month first",
    title: ({ examples }) => {
      const date = ambiguousDate(examples);
      return date === null
        ? "Do the dates begin with the day or the month?"
        : `Does “${date.text}” begin with the day or the month?`;
    },
    about: ({ rowCount }) => `${rows(rowCount)} can be read both ways.`,
    options: { "day-first": "With the day", "month-first": "With the month" },
    optionAbout: (option, { examples }) => {
      const date = ambiguousDate(examples);
      return date === null ? "" : option === "day-first" ? date.dayFirst : date.monthFirst;
    },
  },
  "swapped-dates": {
    topic: () => "dates with day and month swapped",
    title: ({ dateCount }) => `Did opening the file swap day and month in ${format.count(dateCount, "date", "dates")}?`,
    about: ({ dateCount, textCount, order, isInOrderSwapped, example: { row } }, sheetRow) =>
      `${format.count(textCount, "date is a text that begins", "dates are texts that begin")} with the ${order === "day-first" ? "day" : "month"}; ${dateCount === 1 ? "the true date has" : "the true dates have"} no day above 12.${
        isInOrderSwapped ? " Swapped back, the rows stand in the order of time." : ""
      }${exampleRows([row], sheetRow)}`,
    options: { "as-they-stand": "No, they are right as they stand", swap: "Yes, swap them back" },
    optionAbout: (option, { example: { standing, swapped } }) => format.day(option === "swap" ? swapped : standing),
  },
  "decimal-mark": {
    topic: () => "the decimal mark",
    title: ({ examples }) => {
      const example = examples.find(text => text.includes(","));
      return example === undefined
        ? "What is the decimal mark of the amounts?"
        : `What is the decimal mark of amounts like “${example}”?`;
    },
    about: ({ rowCount }) => `${rows(rowCount)} can be read both ways.`,
    options: { dot: "The dot", comma: "The comma" },
    optionAbout: option => (option === "dot" ? "As in 1,234.50" : "As in 1.234,50"),
  },
  "status-word": {
    topic: word => `the order status “${word}”`,
    title: ({ word }) => `Does the order status “${word}” count as a purchase?`,
    about: ({ rowCount }) => `${rows(rowCount)} ${has(rowCount)} this status.`,
    options: { count: "Yes, count these rows", "leave-out": "No, leave them out" },
  },
  "filtered-rows": {
    topic: () => "hidden rows",
    title: ({ rowCount }) =>
      `The sheet is filtered. Count the ${rowCount === 1 ? "hidden row" : `${format.integer(rowCount)} hidden rows`} too?`,
    about: () => "Clear the filter to have columns written beside the orders.",
    options: { count: "Yes, count hidden rows too", "leave-out": "No, only the rows in view" },
  },
  "amount-unit": {
    topic: () => "the unit of the amounts",
    title: ({ header, factor }) => `Is “${header}” in ${factor < 1 ? "分, a hundredth of a yuan" : "units of 10,000"}?`,
    about: () => "The header says so.",
    options: { scale: "Yes, convert the amounts", "as-written": "No, take them as written" },
    optionAbout: (option, { factor, examples }) =>
      option === "scale" ? `Times ${format.amount(factor)}` : examples.slice(0, 2).join(" · "),
  },
  currency: {
    topic: () => "the currency",
    title: () => "Which currency counts?",
    about: () => "Amounts in different currencies cannot be added. Rows in the others are left out.",
    options: null,
    optionAbout: (option, { currencies }) => {
      const found = currencies.find(({ currency }) => currency === option);
      return found === undefined ? "" : `${rows(found.rowCount)}, ${format.amount(found.total)}`;
    },
  },
  "masked-ids": {
    topic: () => "masked member ids",
    title: ({ maskedCount }) =>
      maskedCount === 1
        ? "One member id is masked. Use it?"
        : `${format.integer(maskedCount)} member ids are masked. Use them?`,
    about: ({ share, examples }) =>
      `${format.percent(share)} of all ids${examples.length === 0 ? "" : `, for example ${quoted(examples)}`}. Different people may merge into one.`,
    options: { "as-written": "Yes, use them as written", "leave-out": "No, leave their rows out" },
    optionAbout: option =>
      option === "as-written"
        ? "Different people behind one masked id become one member."
        : "Only members whose id can be read are scored.",
  },
  "damaged-member-ids": {
    topic: () => "member ids that Excel changed",
    title: ({ rowCount }) => `Excel changed the member id in ${rows(rowCount)}. Use it?`,
    about: ({ exampleRows: examples }, sheetRow) =>
      `Ids like 1.23E+17 may stand for different people; import them again as text.${exampleRows(examples, sheetRow)}`,
    options: { "leave-out": "No, leave these rows out", "as-written": "Yes, use what is there" },
  },
  "damaged-order-ids": {
    topic: () => "order numbers that Excel changed",
    title: ({ rowCount }) => `Excel changed the order number in ${rows(rowCount)}. What is one purchase there?`,
    about: ({ exampleRows: examples }, sheetRow) =>
      `Numbers like 1.23E+17 may stand for different orders; import them again as text.${exampleRows(examples, sheetRow)}`,
    options: { "by-day": "All rows of a member on one day", "as-written": "All rows with the same number" },
  },
  "phone-as-member": {
    topic: () => "rows without a member id",
    title: ({ rowCount }) => `${rows(rowCount)} ${has(rowCount)} no member id. Use the phone number or e-mail?`,
    about: ({ joinedCount, sharedCount, example: found, exampleRows: examples }, sheetRow) =>
      [
        found === null
          ? ""
          : `${rows(joinedCount)} ${joinedCount === 1 ? "belongs" : "belong"} to the id that has the same phone or e-mail on other rows: ${found.contact} is ${found.memberId}.`,
        sharedCount === 0
          ? ""
          : `${rows(sharedCount)} ${has(sharedCount)} one that several ids have, and ${sharedCount === 1 ? "is" : "are"} joined to none.`,
        exampleRows(examples, sheetRow).trim(),
      ]
        .filter(sentence => sentence !== "")
        .join(" "),
    options: {
      join: "Yes, join them to the id that has it; others are members of their own",
      use: "Yes, but each phone or e-mail is a member of its own",
      "leave-out": "No, leave these rows out",
    },
    optionAbout: (option, { joinedCount }) => (option === "join" ? `${rows(joinedCount)} joined` : ""),
  },
  "shared-phones": {
    topic: () => "member ids that share a phone number",
    title: ({ idCount }) => `${format.integer(idCount)} member ids share a phone number. Which of them are one member?`,
    about: ({ groupCount, examples }) =>
      `${format.count(groupCount, "group", "groups")} of ids, for example ${examples.map(ids => and(ids)).join("; ")}. None are joined unless you say so.`,
    options: {
      leave: "None, each id is a member",
      "same-name": "Those whose name is the same, too",
      join: "All of them",
    },
    optionAbout: (option, { fewerMembers }) =>
      option === "leave" ? "" : fewer(fewerMembers[option as keyof typeof fewerMembers]),
  },
  "shared-phone": {
    topic: id => `whether ${id} is one member with another id`,
    title: ({ id, with: others }) => `Is ${id} one member with ${or(others.map(other => other.id))}?`,
    about: ({ with: others }) =>
      others.some(({ sameName }) => sameName)
        ? "The phone number is the same, and so is the name."
        : "The phone number is the same; names differ or are not known.",
    options: { leave: "No, it is a member of its own" },
    optionLabel: (option, { with: others }) => `Yes, with ${others.find(({ key }) => key === option)?.id ?? option}`,
  },
  duplicates: {
    topic: () => "repeated rows",
    title: ({ rowCount }) =>
      `${rows(rowCount)} ${rowCount === 1 ? "repeats" : "repeat"} an earlier row cell by cell. Which of them count?`,
    about: ({ rowCount, total, copiedCount, copiedTotal, exampleRows: examples }, sheetRow) =>
      `Amounts of ${format.amount(total)} in all.${
        copiedCount === 0 || copiedCount === rowCount
          ? ""
          : ` ${rows(copiedCount)} with ${format.amount(copiedTotal)} ${copiedCount === 1 ? "stands" : "stand"} apart from what ${copiedCount === 1 ? "it repeats" : "they repeat"}; the others stand side by side in one order.`
      }${exampleRows(examples, sheetRow)}`,
    options: {
      copies: "Only equal lines side by side in one order",
      "leave-out": "None, count each row once",
      count: "All, count repeated rows too",
    },
  },
  "rows-without-head": {
    topic: () => "rows that name no member",
    title: ({ rowCount }) =>
      `${rows(rowCount)} ${rowCount === 1 ? "names" : "name"} no member. ${rowCount === 1 ? "Does it belong" : "Do they belong"} to the row above or to the order?`,
    about: ({ total, exampleRows: examples }, sheetRow) =>
      `Amounts of ${format.amount(total)} in all.${exampleRows(examples, sheetRow)}`,
    options: { join: "Yes, they are lines of that order", "leave-out": "No, leave them out" },
  },
  "merged-members": {
    topic: () => "rows below the row that names a member",
    title: ({ rowCount }) =>
      `${rows(rowCount)} ${rowCount === 1 ? "names" : "name"} no member below a row that does. Was the member’s cell merged over ${rowCount === 1 ? "it" : "them"}?`,
    about: ({ total, blockCount, isEvident, exampleRows: examples }, sheetRow) =>
      `Below ${format.count(blockCount, "row that names a member", "rows that name a member")}, amounts of ${format.amount(total)} in all. ${
        isEvident
          ? "Members stand in blocks, as where cells were merged."
          : "Nothing shows that members stand in blocks; they may be customers whom nobody knows."
      }${exampleRows(examples, sheetRow)}`,
    options: { "carry-down": "Yes, they belong to the member above", "leave-out": "No, they have no member" },
  },
  "order-states": {
    topic: () => "orders in several states",
    title: ({ orderCount }) =>
      `${format.count(orderCount, "order stands", "orders stand")} in the data in several states. Does the last one count?`,
    about: ({ rowCount, total, exampleRows: examples }, sheetRow) =>
      `${rows(rowCount)} in an earlier state, ${format.amount(total)} in all.${exampleRows(examples, sheetRow)}`,
    options: { last: "Yes, only the last state", count: "No, each row counts" },
  },
  "gift-lines": {
    topic: () => "gifts and freight as categories",
    title: ({ values }) => `Do ${quoted(values)} count as categories?`,
    about: ({ rowCount }) =>
      `${rows(rowCount)}. Gifts, freight and the like say nothing about how many categories a member buys.`,
    options: { "leave-out": "No, leave them out of width", count: "Yes, count them for width" },
  },
  "unmatched-refunds": {
    topic: () => "refunds without a sale",
    title: ({ rowCount }) => `${format.count(rowCount, "refund has", "refunds have")} no matching sale. Subtract?`,
    about: ({ total, exampleRows: examples }, sheetRow) =>
      `${format.amount(Math.abs(total))} in all.${exampleRows(examples, sheetRow)}`,
    options: { subtract: "Yes, from the member's net amount", ignore: "No, ignore them" },
  },
};
