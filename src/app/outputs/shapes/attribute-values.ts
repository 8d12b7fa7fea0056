import { AGE_BANDS, GENDERS } from "#core/demographics";
import type { DemographicTraits, Incomes, PlaceTexts } from "#core/demographics";
import type { OutputWords } from "../words/output-words";
import { ATTRIBUTES } from "../words/people-words";
import type { AttributeId } from "../words/people-words";

/** One attribute of the members, as codes by place into labels; code 0 is "unknown". */
export interface AttributeValues {
  readonly id: AttributeId;
  readonly codes: ArrayLike<number>;
  readonly labels: readonly string[];
}

/** The attributes whose columns are mapped, in the order of ATTRIBUTES. */
export function attributeValues(traits: DemographicTraits | null, words: OutputWords): AttributeValues[] {
  if (traits === null) return [];
  const { unknown, gender } = words.people;
  const all: Readonly<Record<AttributeId, Omit<AttributeValues, "id"> | null>> = {
    ageBand: traits.ageBand && { codes: traits.ageBand, labels: [unknown, ...AGE_BANDS] },
    gender: traits.gender && { codes: traits.gender, labels: [unknown, ...GENDERS.map(id => gender[id])] },
    income: traits.income && ofTexts(traits.income.codes, incomeLabels(traits.income, words), unknown),
    occupation: traits.occupation && ofPlaceTexts(traits.occupation, unknown),
    education: traits.education && ofPlaceTexts(traits.education, unknown),
  };
  return ATTRIBUTES.flatMap(id => (all[id] ? [{ id, ...all[id] }] : []));
}

/** The same with the most frequent values only: what is left of the others is one value, the last. */
export function withFewValues(values: AttributeValues, most: number, others: string): AttributeValues {
  const { codes, labels } = values;
  if (labels.length <= most + 1) return values;
  const counts = labels.map(() => 0);
  for (let place = 0; place < codes.length; place++) counts[codes[place]!]! += 1;
  const kept = [...labels.keys()]
    .slice(1)
    .sort((a, b) => counts[b]! - counts[a]! || (labels[a]! < labels[b]! ? -1 : 1))
    .slice(0, most - 1);
  const shown = [0, ...kept];
  const codeOf = Int32Array.from(labels, (_, code) => (shown.includes(code) ? shown.indexOf(code) : shown.length));
  return {
    ...values,
    codes: Int32Array.from(codes, code => codeOf[code]!),
    labels: [...shown.map(code => labels[code]!), others],
  };
}

function incomeLabels({ cuts, texts }: Incomes, { people }: OutputWords): string[] {
  if (cuts.length === 0) return [...texts];
  const bands = [null, ...cuts].map((from, at) => people.incomeBand(from, cuts[at] ?? null));
  return [...bands, ...texts];
}

function ofPlaceTexts({ codes, values }: PlaceTexts, unknown: string): Omit<AttributeValues, "id"> {
  return ofTexts(codes, values, unknown);
}

function ofTexts(codes: Int32Array, texts: readonly string[], unknown: string): Omit<AttributeValues, "id"> {
  return { codes: codes.map(code => code + 1), labels: [unknown, ...texts] };
}
