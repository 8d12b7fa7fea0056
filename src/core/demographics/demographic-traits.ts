import { latestRowValue } from "../measure/row-attributes";
import type { OrderRows, TextColumn } from "../order-rows";
import { NO_DAY, civilFromDay } from "../units";
import type { Day } from "../units";
import { CHILD_UNDER, ageOn, bandOfAge, readAge } from "./age-bands";
import { readGender } from "./genders";
import { incomeBands } from "./income-bands";
import type { Incomes } from "./income-bands";
import { latestValue, meaningOf } from "./latest-value";

/** How much of what is known of the members could be used; members, each once per line. */
export interface DemographicCounts {
  /** With a birthday in the future or an age above 110: both are left blank. */
  readonly impossibleAges: number;
  /** Below 14: nothing of them is listed or added up. */
  readonly children: number;
  readonly birthdayConflicts: number;
  readonly genderConflicts: number;
  /** Different texts in the gender column that nobody knows the meaning of. */
  readonly unreadGenders: number;
}

/** A column of texts by place: codes into `values`, -1 for none. */
export type PlaceTexts = TextColumn;

/**
 * Who the members are, as far as mapped columns say: null for what is not mapped. Columns are by place. Everything is unknown
 * for children below 14 years. Source: rfmw.md 1.9.
 */
export interface DemographicTraits {
  /** 0 unknown, then AGE_BANDS from 1 on. */
  readonly ageBand: Uint8Array | null;
  /** 0 unknown, then GENDERS from 1 on. */
  readonly gender: Uint8Array | null;
  /** 1 to 12; 0 unknown. */
  readonly birthMonth: Uint8Array | null;
  readonly income: Incomes | null;
  readonly occupation: PlaceTexts | null;
  readonly education: PlaceTexts | null;
  /** Rows of the member contradict each other: 1 in the gender, 2 in the birthday. */
  readonly conflicts: Uint8Array;
  /** 1 for children below 14. */
  readonly isChild: Uint8Array;
  readonly counts: DemographicCounts;
}

interface Sources {
  readonly orders: OrderRows;
  readonly bought: { readonly asOf: Day };
  /** Codes by place. */
  readonly member: Int32Array;
}

/**
 * Age band and birth month, gender, income, occupation and education of each member: of the latest row that has one, up to the
 * as-of day. An age is of the as-of day where the birthday is known, else as the age column says. Null where none is mapped.
 * O(rows + members log members).
 */
export function demographicTraits({ orders, bought: { asOf }, member }: Sources): DemographicTraits | null {
  const { gender, age } = orders.attributes;
  const { income, occupation, education } = orders.details;
  const birthday = orders.birthday;
  if (![gender, age, income, occupation, education].some(Boolean) && birthday === null) return null;
  const born = birthday && latestValue(orders, row => birthday[row]!, NO_DAY, member, asOf);
  const ages = agesOf(born?.value ?? null, age ? readAges(orders, age, member, asOf) : null, member.length, asOf);
  const isChild = (place: number): boolean => ages.years[place]! < CHILD_UNDER;
  const hide = <A extends Int32Array | Uint8Array>(column: A, none: number): A => {
    for (let place = 0; place < column.length; place++) if (isChild(place)) column[place] = none;
    return column;
  };
  const meanings = gender?.values.map(readGender) ?? [];
  // A text that nobody understands says as little as a blank one.
  const genders =
    gender &&
    latestValue(orders, meaningOf(gender, meanings.map(code => Math.max(0, code)), 0), 0, member, asOf); // prettier-ignore
  const texts = (column: TextColumn | undefined): PlaceTexts | null =>
    column ? { codes: hide(latestRowValue(orders, column, member, asOf), -1), values: column.values } : null;
  const incomes = texts(income);
  const conflicts = Uint8Array.from(
    member,
    (_, place) => (genders?.conflict[place] ? 1 : 0) + (born?.conflict[place] ? 2 : 0),
  );
  const months = born && Uint8Array.from(born.value, (day, place) => monthOf(day, ages.isImpossible[place] === 1));
  return {
    ageBand: born !== null || age ? hide(ages.band, 0) : null,
    gender: genders ? hide(Uint8Array.from(genders.value), 0) : null,
    birthMonth: months && hide(months, 0),
    income: incomes && incomeBands(incomes.codes, incomes.values),
    occupation: texts(occupation),
    education: texts(education),
    conflicts: hide(conflicts, 0),
    isChild: Uint8Array.from(member, (_, place) => (isChild(place) ? 1 : 0)),
    counts: {
      impossibleAges: count(ages.isImpossible),
      children: member.reduce((sum, _, place) => (isChild(place) ? sum + 1 : sum), 0),
      birthdayConflicts: born ? count(born.conflict) : 0,
      genderConflicts: genders ? count(genders.conflict) : 0,
      unreadGenders: meanings.filter(code => code < 0).length,
    },
  };
}

interface Ages {
  readonly band: Uint8Array;
  /** Where the age is one number, else NaN. */
  readonly years: Float64Array;
  readonly isImpossible: Uint8Array;
}

/** The age column by place: codes of its texts. */
interface AgeTexts {
  readonly latest: Int32Array;
  readonly read: readonly ReturnType<typeof readAge>[];
}

function readAges(orders: OrderRows, column: TextColumn, member: Int32Array, asOf: Day): AgeTexts {
  const read = column.values.map(readAge);
  return { latest: latestRowValue(orders, column, member, asOf), read };
}

function agesOf(birthdays: Int32Array | null, told: AgeTexts | null, count: number, asOf: Day): Ages {
  const band = new Uint8Array(count);
  const years = new Float64Array(count).fill(NaN);
  const isImpossible = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const age = birthdays ? ageOn(asOf, birthdays[place]!) : NaN;
    const code = told ? told.latest[place]! : -1;
    if (bandOfAge(age) > 0) {
      years[place] = age;
      band[place] = bandOfAge(age);
    } else if (code >= 0) {
      years[place] = told!.read[code]!.age;
      band[place] = told!.read[code]!.band;
    }
    if (!Number.isNaN(age) && bandOfAge(age) === 0) isImpossible[place] = 1;
    else if (Number.isNaN(age) && code >= 0 && told!.read[code]!.isImpossible) isImpossible[place] = 1;
  }
  return { band, years, isImpossible };
}

function monthOf(birthday: number, isImpossible: boolean): number {
  return birthday === (NO_DAY as number) || isImpossible ? 0 : civilFromDay(birthday as Day).month;
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
