import { columnGuesses } from "./column-guesses";
import type { GuessedField, WeakLink } from "./column-guesses";
import { amountCandidates, type CoreField, type Detection } from "./detect-columns";
import type { ColumnMapping } from "./fields";
import { isAmountInDoubt, mergedMembersDefault, tooManyMasked } from "./ingest-evidence";
import type { ContactShare, CurrencyShare, IngestEvidence, MaskedShare, OrderGrain, RowShare } from "./ingest-evidence";
import type { FinishChoices } from "./order-ingest";
import { APART, SHARED_PHONE_RULES } from "./shared-ids";
import type { SharedId, SharedPhoneIds, SharedPhoneRule } from "./shared-ids";
import { trueDatesDefault } from "./parse/dates/swapped-dates";
import type { SwappedDates } from "./parse/dates/swapped-dates";

/** A column that could be the amount, and what its counted rows add up to, in the column's own unit. */
export interface AmountCandidate {
  readonly column: number;
  readonly header: string;
  /** Null when the ingest was not asked to add the column up. */
  readonly total: number | null;
  readonly filledCount: number | null;
}

/** What is shown with each kind of question. Counts are of rows unless they say otherwise; row numbers from the first data row. */
export interface QuestionEvidence {
  /** No column holds an id: does this one tell the members apart? */
  readonly "member-stand-in": {
    readonly header: string;
    readonly link: WeakLink;
    /** How many different values it holds; null where that was not counted. */
    readonly valueCount: number | null;
    readonly samples: readonly string[];
  };
  /** No header names the field: is it the only column whose cells are like it? One question per field. */
  readonly "guessed-column": {
    readonly field: GuessedField;
    readonly header: string;
    readonly samples: readonly string[];
  };
  /** Which column is the amount. Options: column numbers. */
  readonly "amount-column": { readonly candidates: readonly AmountCandidate[] };
  /** An amount that stands on every row of its order: the order's, or each row's own? */
  readonly "order-amount": OrderGrain;
  /** Rows of one order id: one purchase, or each row one? */
  readonly "order-grain": OrderGrain;
  readonly "day-month-order": { readonly rowCount: number; readonly examples: readonly string[] };
  /** Dates whose day and month a program may have swapped: as they stand, or swapped back? */
  readonly "swapped-dates": SwappedDates;
  readonly "decimal-mark": { readonly rowCount: number; readonly examples: readonly string[] };
  /** One question per word, at most 50. */
  readonly "status-word": { readonly word: string; readonly rowCount: number };
  readonly "filtered-rows": { readonly rowCount: number };
  readonly "amount-unit": { readonly header: string; readonly factor: number; readonly examples: readonly string[] };
  readonly currency: { readonly currencies: readonly CurrencyShare[] };
  readonly "masked-ids": MaskedShare;
  readonly "damaged-member-ids": RowShare;
  readonly "damaged-order-ids": RowShare;
  /** Rows without an id but with a phone or an e-mail: whose are they? */
  readonly "phone-as-member": ContactShare;
  /** Ids that have one phone: which of them are one member? */
  readonly "shared-phones": Omit<SharedPhoneIds, "ids"> & {
    /** Ids that can be decided one by one. */
    readonly askedCount: number;
  };
  /** One of these ids: is it the member of an earlier one? Options: APART, and keys of earlier ids. At most 20, and those with an answer. */
  readonly "shared-phone": SharedId;
  readonly duplicates: IngestEvidence["duplicates"];
  /** Rows without a member: do they belong to the row above, or to the member of their order? */
  readonly "rows-without-head": IngestEvidence["rowsWithoutHead"];
  /** Sales without a member below one that names one: was the member's cell merged over them? */
  readonly "merged-members": IngestEvidence["mergedMembers"];
  /** One order in two states: does the last one count, or are they two? */
  readonly "order-states": IngestEvidence["orderStates"];
  readonly "gift-lines": IngestEvidence["giftLines"];
  readonly "unmatched-refunds": IngestEvidence["unmatchedRefunds"];
}

export type QuestionKind = keyof QuestionEvidence;

/** A decision that the product has taken and a person might take otherwise; or, without a default, has to be taken. */
export interface QuestionOf<Kind extends QuestionKind> {
  /** The kind, and for status words and ids the word or the key: "status-word:审核中", "shared-phone:V007". The same data give the same ids. */
  readonly id: string;
  readonly kind: Kind;
  readonly evidence: QuestionEvidence[Kind];
  readonly options: readonly string[];
  /** What happens without an answer; null: nothing may be scored until one is given. */
  readonly default: string | null;
  readonly chosen: string | null;
}

export type Question = { [Kind in QuestionKind]: QuestionOf<Kind> }[QuestionKind];

export interface QuestionInput {
  readonly detection: Detection;
  readonly mapping: ColumnMapping;
  /** Of a finish without choices: answers change what the rows show, and a question must not vanish with its answer. */
  readonly evidence: IngestEvidence;
  /** Different members in the data, for the question whether a column can stand for the member. */
  readonly memberCount?: number;
  /** Data rows that a filter hides. */
  readonly filteredRows?: Int32Array;
  /** By question id. Answers to questions that are not asked, or that are no option, are not heard. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Of a guess about a column: it is the field's, or it is not and another has to be chosen. */
const YES_OR_NO = ["yes", "no"] as const;

/** More unknown words than this are no status column. */
const MOST_STATUS_WORDS = 50;
/** Ids that are asked about one by one before somebody decides; all others follow the answer for all. */
const MOST_OPEN_IDS = 20;

/** All questions that the data raise, each with its evidence, options, default and chosen answer; an empty list when nothing is in doubt. */
export function questionsOf(input: QuestionInput): Question[] {
  const { detection, mapping, evidence, filteredRows } = input;
  const questions: Question[] = [];
  const ask = <Kind extends QuestionKind>(
    kind: Kind,
    found: QuestionEvidence[Kind],
    options: readonly string[],
    fallback: string | null,
    id: string = kind,
  ): void => {
    const answer = input.answers !== undefined && Object.hasOwn(input.answers, id) ? input.answers[id]! : null;
    const chosen = answer !== null && options.includes(answer) ? answer : fallback;
    // The compiler cannot follow that one kind goes with its own evidence through a union.
    questions.push({ id, kind, evidence: found, options, default: fallback, chosen } as unknown as Question);
  };
  const askIfAny = <Kind extends QuestionKind>(
    kind: Kind,
    found: QuestionEvidence[Kind] & RowShare,
    options: readonly [fallback: string, ...others: string[]],
  ): void => {
    if (found.rowCount > 0) ask(kind, found, options, options[0]);
  };
  const samples = (column: number | undefined) => (column === undefined ? [] : (detection.samples[column] ?? []));
  const amountColumn = mapping.amount ?? mapping.unitPrice;

  for (const guess of columnGuesses(detection, mapping)) {
    const { header } = guess;
    const found = { header, samples: samples(guess.column) };
    if (guess.kind === "member-stand-in") {
      const shown = { ...found, link: guess.link, valueCount: input.memberCount ?? null };
      ask("member-stand-in", shown, YES_OR_NO, "yes");
    } else ask("guessed-column", { ...found, field: guess.field }, YES_OR_NO, "yes", `guessed-column:${guess.field}`);
  }
  const candidates = differentCandidates(
    amountCandidates(detection, mapping).map(column => candidateOf(column, detection, evidence)),
  );
  if (mapping.amount !== undefined && candidates.length > 1) {
    const options = candidates.map(({ column }) => String(column));
    ask("amount-column", { candidates }, options, String(mapping.amount));
  }
  if (evidence.currencies.length > 1) {
    const currencies = evidence.currencies.map(({ currency }) => currency);
    ask("currency", { currencies: evidence.currencies }, currencies, null);
  }
  if (evidence.amountFactor !== 1) {
    const header = amountColumn === undefined ? "" : (detection.headers[amountColumn] ?? "");
    const found = { header, factor: evidence.amountFactor, examples: samples(amountColumn) };
    ask("amount-unit", found, ["scale", "as-written"], "scale");
  }
  const { decimals, dates, orders } = evidence;
  if (decimals.ambiguousCount > 0 && !decimals.decided) {
    const found = { rowCount: decimals.ambiguousCount, examples: samples(amountColumn) };
    ask("decimal-mark", found, ["dot", "comma"], decimals.mark);
  }
  if (dates.ambiguousCount > 0 && !dates.decided) {
    const found = { rowCount: dates.ambiguousCount, examples: samples(mapping.orderDate) };
    ask("day-month-order", found, ["day-first", "month-first"], dates.order);
  }
  if (dates.swapped !== null) {
    ask("swapped-dates", dates.swapped, ["as-they-stand", "swap"], trueDatesDefault(dates.swapped));
  }
  if (orders !== null && orders.severalRowsOrderCount > 0) {
    const { repeatedOrderCount, severalLinesOrderCount, amountLevel } = orders;
    if (isAmountInDoubt(repeatedOrderCount, severalLinesOrderCount, amountLevel)) {
      ask("order-amount", orders, ["once-per-order", "per-row"], amountLevel ?? "per-row");
    }
    ask("order-grain", orders, ["order", "row"], "order");
  }
  for (const found of evidence.unknownStatusWords.slice(0, MOST_STATUS_WORDS)) {
    ask("status-word", found, ["count", "leave-out"], "count", `status-word:${found.word}`);
  }
  if (filteredRows !== undefined && filteredRows.length > 0) {
    ask("filtered-rows", { rowCount: filteredRows.length }, ["count", "leave-out"], "count");
  }
  const { duplicates } = evidence;
  const options = duplicateOptions(duplicates);
  if (duplicates.rowCount > 0) ask("duplicates", duplicates, options, options[0]!);
  askIfAny("rows-without-head", evidence.rowsWithoutHead, ["join", "leave-out"]);
  const { mergedMembers } = evidence;
  if (mergedMembers.rowCount > 0) {
    ask("merged-members", mergedMembers, ["carry-down", "leave-out"], mergedMembersDefault(mergedMembers));
  }
  askIfAny("order-states", evidence.orderStates, ["last", "count"]);
  if (evidence.maskedMemberIds.maskedCount > 0) {
    const blocks = tooManyMasked(evidence.maskedMemberIds);
    ask("masked-ids", evidence.maskedMemberIds, ["as-written", "leave-out"], blocks ? null : "as-written");
  }
  askIfAny("damaged-member-ids", evidence.damagedMemberIds, ["leave-out", "as-written"]);
  askIfAny("damaged-order-ids", evidence.damagedOrderIds, ["by-day", "as-written"]);
  // The same options whether or not somebody can be joined: an answer that is kept must fit the next orders, too.
  askIfAny("phone-as-member", evidence.phoneAsMember, ["join", "use", "leave-out"]);
  if (evidence.sharedPhones.groupCount > 0) {
    const { ids, ...found } = evidence.sharedPhones;
    ask("shared-phones", { ...found, askedCount: ids.length }, SHARED_PHONE_RULES, "leave");
    const rule = questions.at(-1)!.chosen as SharedPhoneRule;
    for (const id of idsToAsk(ids, input.answers ?? {})) {
      ask("shared-phone", id, [APART, ...id.with.map(({ key }) => key)], byRule(rule, id), sharedPhoneId(id));
    }
  }
  askIfAny("gift-lines", evidence.giftLines, ["leave-out", "count"]);
  askIfAny("unmatched-refunds", evidence.unmatchedRefunds, ["subtract", "ignore"]);
  return questions;
}

/** Questions without an answer and without a default: until they are answered nothing may be scored. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ chosen }) => chosen === null);
}

/**
 * The choices with which to finish the reading so that it follows the answers. Answers equal to the defaults are left out,
 * so that nothing is decided twice. The amount column is no part of it: see {@link chosenAmountColumn}.
 */
export function finishChoicesOf(questions: readonly Question[], filteredRows?: Int32Array): FinishChoices {
  const choices: { -readonly [Choice in keyof FinishChoices]: FinishChoices[Choice] } = {};
  const uncounted: string[] = [];
  let rule: SharedPhoneRule | undefined;
  const byId = new Map<string, string>();
  for (const question of questions) {
    const { kind, chosen, evidence } = question;
    if (chosen === null || chosen === question.default) continue;
    if (kind === "currency") choices.currency = chosen;
    else if (kind === "status-word") uncounted.push((evidence as QuestionEvidence["status-word"]).word);
    else if (kind === "shared-phones") rule = chosen as SharedPhoneRule;
    else if (kind === "shared-phone") byId.set((evidence as SharedId).key, chosen);
    else if (kind === "filtered-rows" && filteredRows !== undefined) choices.leftOutRows = filteredRows;
    else if (kind === "amount-unit") choices.amountFactor = 1;
    else if (kind in CHOICE_OF_KIND) Object.assign(choices, { [CHOICE_OF_KIND[kind]!]: chosen });
  }
  if (uncounted.length > 0) choices.uncountedStatusWords = uncounted;
  if (rule !== undefined || byId.size > 0) choices.oneMember = { rule: rule ?? "leave", byId };
  return choices;
}

function sharedPhoneId({ key }: SharedId): string {
  return `shared-phone:${key}`;
}

/** The ids that somebody has decided, and the first of the others. */
function idsToAsk(ids: readonly SharedId[], answers: Readonly<Record<string, string>>): SharedId[] {
  let open = 0;
  return ids.filter(id => Object.hasOwn(answers, sharedPhoneId(id)) || ++open <= MOST_OPEN_IDS);
}

/** What becomes of an id by the answer for all. */
function byRule(rule: SharedPhoneRule, { with: others }: SharedId): string {
  if (rule === "leave") return APART;
  return (rule === "join" ? others[0] : others.find(({ sameName }) => sameName))?.key ?? APART;
}

/** Kinds whose options are the values of a choice. */
const CHOICE_OF_KIND: Readonly<Partial<Record<QuestionKind, keyof FinishChoices>>> = {
  "order-amount": "orderAmountRepeated",
  "order-grain": "orderGrain",
  "day-month-order": "dayMonthOrder",
  "swapped-dates": "trueDates",
  "decimal-mark": "decimalMark",
  "masked-ids": "maskedMemberIds",
  "damaged-member-ids": "damagedMemberIds",
  "damaged-order-ids": "damagedOrderIds",
  "phone-as-member": "phoneAsMember",
  duplicates: "duplicates",
  "order-states": "orderStates",
  "rows-without-head": "rowsWithoutHead",
  "merged-members": "mergedMembers",
  "gift-lines": "giftLines",
  "unmatched-refunds": "unmatchedRefunds",
};

/** The column that a person chose as the amount instead of the mapped one; null for no change. The rows have to be read again. */
export function chosenAmountColumn(questions: readonly Question[]): number | null {
  const question = questions.find(({ kind }) => kind === "amount-column");
  return question && question.chosen !== question.default ? Number(question.chosen) : null;
}

/**
 * The field whose guessed column a person refused and without which nothing can be read; null for none. Another column has
 * to be chosen first.
 */
export function refusedGuess(questions: readonly Question[]): CoreField | null {
  for (const { kind, chosen, evidence } of questions) {
    if (chosen !== "no") continue;
    if (kind === "member-stand-in") return "memberId";
    if (kind !== "guessed-column") continue;
    const { field } = evidence as QuestionEvidence["guessed-column"];
    if (field !== "status") return field;
  }
  return null;
}

/** The mapping without a guessed status column of which the answers say that it is none: no row is left out by it then. */
export function withoutRefusedStatus(
  detection: Detection,
  mapping: ColumnMapping,
  answers: Readonly<Record<string, string>>,
): ColumnMapping {
  const isRefused = Object.entries(answers).some(([id, answer]) => id === "guessed-column:status" && answer === "no");
  const isGuess = columnGuesses(detection, mapping).some(
    guess => guess.kind === "guessed-column" && guess.field === "status",
  );
  if (!isRefused || !isGuess) return mapping;
  const others = { ...mapping };
  delete others.status;
  return others;
}

/** The candidates less those that say the same as an earlier one: as many cells are filled, and they add up to as much. */
function differentCandidates(candidates: readonly AmountCandidate[]): readonly AmountCandidate[] {
  const isSame = (one: AmountCandidate, other: AmountCandidate) =>
    one.total !== null && one.total === other.total && one.filledCount === other.filledCount;
  return candidates.filter((one, place) => !candidates.slice(0, place).some(earlier => isSame(one, earlier)));
}

function candidateOf(column: number, detection: Detection, evidence: IngestEvidence): AmountCandidate {
  const total = evidence.candidateTotals.find(candidate => candidate.column === column);
  return {
    column,
    header: detection.headers[column] ?? "",
    total: total?.total ?? null,
    filledCount: total?.filledCount ?? null,
  };
}

/** What can be done with rows that repeat an earlier one; first what happens by itself. */
function duplicateOptions({ rowCount, copiedCount }: IngestEvidence["duplicates"]): string[] {
  if (copiedCount === rowCount) return ["leave-out", "count"];
  return copiedCount === 0 ? ["count", "leave-out"] : ["copies", "leave-out", "count"];
}
