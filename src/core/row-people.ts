/** Columns that name who took part in a purchase. */
export const PERSON_FIELDS = ["approver", "recipient", "referrer", "payer"] as const;

export type PersonField = (typeof PERSON_FIELDS)[number];

/** Whether a column names the row's member, somebody else, or nobody who can be told. */
export const NOT_NAMED = 0;
export const THE_MEMBER = 1;
export const ANOTHER = 2;

/** Who took part in an order row. */
export type RowPeople = Readonly<Record<PersonField, typeof NOT_NAMED | typeof THE_MEMBER | typeof ANOTHER>>;

/** How many different codes there are. */
export const ROLE_CODES = 3 ** PERSON_FIELDS.length;

/** What a code of `orderRoles` says. */
export function rowPeople(code: number): RowPeople {
  let rest = code;
  const digits = PERSON_FIELDS.map(field => {
    const digit = rest % 3;
    rest = (rest - digit) / 3;
    return [field, digit];
  });
  return Object.fromEntries(digits) as unknown as RowPeople;
}
