import { questionsOfFailure } from "#app/failures";
import type { Failure } from "#app/failures";
import type { Inspection } from "#app/orders/inspection";
import { withMaskedTexts } from "#app/outputs/members/mask";
import type { RunSettings } from "#app/run-settings";
import type { CheckState } from "#app/session/check/state";
import type { Field } from "#core/fields";
import { APART } from "#core/shared-ids";
import type { IngestNote } from "#core/order-rows";
import type { Question, QuestionKind } from "#core/questions";
import type { Messages } from "#locales/message-types";
import type { QuestionWords } from "#locales/question-words";
import { columnName } from "./column-name";
import { dateOf, maskedContact, maskedMember } from "./mapping-rows";

/** A decision about the data, ready to be shown. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly title: string;
  /** May be empty. */
  readonly about: string;
  readonly options: readonly AskedOption[];
  /** Null while nothing may be scored before somebody chooses. */
  readonly chosen: string | null;
  /** The field whose column was guessed: a no leaves it without one, to be chosen. */
  readonly guessed?: Field;
  /** Parts of the question that are decided one by one. */
  readonly ticks?: readonly AskedTick[];
  /** How many more of these there are that follow the answer. */
  readonly unlisted?: number;
}

/** An id that is one member with another one when it is ticked. */
export interface AskedTick {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly isTicked: boolean;
  /** The answers that the tick sets and takes back. */
  readonly yes: string;
  readonly no: string;
}

export interface AskedOption {
  readonly value: string;
  readonly label: string;
  /** May be empty. */
  readonly about: string;
  readonly suggested: boolean;
}

export interface Asking {
  readonly inspection: Inspection;
  readonly settings: Pick<RunSettings, "answers" | "maskPersonalData">;
  readonly words: Messages;
}

/**
 * What a settled check asks, the most pressing first: what has to be chosen, then what was chosen by rule; rows of one
 * order number last, because nearly all data raise it. The order never depends on the answers.
 */
export function askedQuestions(check: CheckState, asking: Asking): AskedQuestion[] {
  if (check.status === "failed") return questionsAfter(check.failure, asking);
  if (check.status !== "done") return [];
  const rank = (question: Question): number =>
    question.default === null ? 0 : LAST_KINDS.indexOf(question.kind) + 2 || 1;
  const { questions } = check.check;
  const hasTicks = questions.some(({ kind }) => kind === "shared-phones");
  return questions
    .filter(({ kind }) => kind !== "shared-phone" || !hasTicks)
    .sort((one, other) => rank(one) - rank(other))
    .map(question =>
      question.kind === "shared-phones"
        ? { ...questionOf(question, asking), ...ticksOf(question, questions, asking) }
        : questionOf(question, asking),
    );
}

/** Kinds that nearly all data raise, or that wait without harm. */
const LAST_KINDS: readonly QuestionKind[] = ["order-grain", "shared-phones"];

/** The ids with one phone that are asked about one by one, as ticks below the question about all of them. */
function ticksOf(
  { evidence: { askedCount } }: Extract<Question, { kind: "shared-phones" }>,
  questions: readonly Question[],
  { settings, words, inspection }: Asking,
): Pick<AskedQuestion, "ticks" | "unlisted"> {
  const say = words.data.sharedIds;
  const shown = (id: string): string => (settings.maskPersonalData ? maskedMember(id, idLink(inspection)) : id);
  const ticks = questions.flatMap((question): AskedTick[] => {
    if (question.kind !== "shared-phone") return [];
    const { id, options } = question;
    const answered = settings.answers[id];
    const chosen = answered !== undefined && options.includes(answered) ? answered : question.chosen!;
    const yes = chosen === APART ? options[1]! : chosen;
    const { id: memberId, with: others } = question.evidence;
    const other = others.find(({ key }) => key === yes)!;
    const about = other.sameName ? say.sameName : say.otherName;
    return [
      { id, label: say.tick(shown(memberId), shown(other.id)), about, isTicked: chosen !== APART, yes, no: APART },
    ];
  });
  return { ticks, unlisted: askedCount - ticks.length };
}

/** A reading that cannot go on without a choice arrives as a failure: what it asks. */
export function questionsAfter(failure: Failure, asking: Asking): AskedQuestion[] {
  return questionsOfFailure(failure).map(question => questionOf(question, asking));
}

function questionOf(question: Question, asking: Asking): AskedQuestion {
  const { inspection, settings, words } = asking;
  // The compiler cannot follow that one kind goes with its own evidence and words through a union.
  const card = words.questions[question.kind] as unknown as QuestionWords<never>;
  const evidence = shownEvidence(question, asking) as never;
  const { optionLabel } = card;
  const ofData = optionLabel === undefined ? null : (option: string) => optionLabel(option, evidence);
  const firstRow = inspection.source.firstRow + inspection.headerRow + 2;
  const isAmount = question.kind === "amount-column";
  const suggested = isAmount ? String(inspection.detection.mapping.amount ?? "") : question.default;
  const answered = isAmount ? String(inspection.mapping.amount ?? "") : settings.answers[question.id];
  return {
    id: question.id,
    kind: question.kind,
    title: card.title(evidence),
    about: card.about(evidence, row => firstRow + row),
    options: question.options.map(value => ({
      value,
      label: labelOf(value, question, card.options, ofData, inspection, words),
      about: card.optionAbout?.(value, evidence) ?? "",
      suggested: value === suggested,
    })),
    chosen: answered !== undefined && question.options.includes(answered) ? answered : question.chosen,
    ...guessedField(question),
  };
}

function guessedField(question: Question): Pick<AskedQuestion, "guessed"> {
  if (question.kind === "guessed-column") return { guessed: question.evidence.field };
  return question.kind === "member-stand-in" ? { guessed: "memberId" } : {};
}

/** A guessed column without a header is named by its letters. */
function named(question: Question, inspection: Inspection, words: Messages): Question {
  if (question.kind !== "member-stand-in" && question.kind !== "guessed-column") return question;
  const column = inspection.mapping[question.kind === "guessed-column" ? question.evidence.field : "memberId"];
  if (question.evidence.header !== "" || column === undefined) return question;
  const header = columnName(inspection, column, words.data);
  return { ...question, evidence: { ...question.evidence, header } } as Question;
}

/** Samples of dates are shown as dates, and those of a column of people masked as they will be written. */
function shownEvidence(question: Question, { settings, inspection, words }: Asking): Question["evidence"] {
  const { kind, evidence } = named(question, inspection, words);
  if (kind === "guessed-column" && evidence.field === "orderDate") {
    return { ...evidence, samples: evidence.samples.map(sample => dateOf(sample, inspection.source.date1904)) };
  }
  if (!settings.maskPersonalData) return evidence;
  if (kind === "member-stand-in")
    return { ...evidence, samples: evidence.samples.map(sample => maskedMember(sample, evidence.link)) };
  if (kind === "shared-phones") {
    const examples = evidence.examples.map(ids => ids.map(id => maskedMember(id, idLink(inspection))));
    return { ...evidence, examples };
  }
  if (kind !== "phone-as-member" || evidence.example === null) return withMaskedTexts(evidence);
  const { contact, memberId } = evidence.example;
  const link = inspection.mapping.memberId === inspection.mapping.phone ? "phone" : "id";
  return { ...evidence, example: { contact: maskedContact(contact), memberId: maskedMember(memberId, link) } };
}

function idLink({ mapping }: Inspection): "name" | "id" {
  return mapping.memberId === mapping.memberName ? "name" : "id";
}

function labelOf(
  option: string,
  { kind, id }: Question,
  labels: Readonly<Record<string, string>> | null,
  ofData: ((option: string) => string) | null,
  inspection: Inspection,
  words: Messages,
): string {
  if (kind === "amount-column") return columnName(inspection, Number(option), words.data);
  if (labels === null) return option;
  const label = labels[option] ?? ofData?.(option);
  if (label === undefined) throw new Error(`question ${id} has the option ${option}, which has no words`);
  return label;
}

/** The question that says the same as a remark about the reading. */
function kindOfNote(note: IngestNote): QuestionKind | null {
  switch (note.code) {
    case "member-stand-in":
      return "member-stand-in";
    case "column-guessed":
      return "guessed-column";
    case "ids-damaged":
      return note.field === "orderId" ? "damaged-order-ids" : "damaged-member-ids";
    case "contacts-joined":
      return "phone-as-member";
    case "ids-masked":
      return "masked-ids";
    case "day-month-order":
      return "day-month-order";
    case "decimal-comma":
      return "decimal-mark";
    case "amount-scaled":
      return "amount-unit";
    case "status-words-unknown":
      return "status-word";
    case "order-amount-repeated":
      return "order-amount";
    case "width-left-out":
      return "gift-lines";
    case "members-carried-down":
      return "merged-members";
    case "dates-swapped":
      return "swapped-dates";
    // The question says what could be joined, the remark what is.
    case "ids-joined":
    case "no-campaign":
    case "category-missing":
      return null;
  }
}

/** Remarks that no question already tells. */
export function notesBesideQuestions(
  notes: readonly IngestNote[],
  questions: readonly Pick<Question, "kind">[],
): IngestNote[] {
  return notes.filter(note => !questions.some(({ kind }) => kind === kindOfNote(note)));
}
