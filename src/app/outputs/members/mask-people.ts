import { isEmailId, isPhoneId } from "#core/member-key";
import type { MemberTraits } from "#core/member-traits";
import { maskContacts, maskName } from "./mask";
import { maskedId } from "./masked-id";
import type { IdKind } from "./masked-id";
import { maskPhoneOfCountry } from "./mask-phone";

/** A text that names a person, in the form for lists: a phone as a phone, anything else as a name. */
export function maskPerson(text: string): string {
  return isPhoneId(text) && !isEmailId(text) ? maskPhoneOfCountry(text) : maskName(text);
}

/** The traits without what tells a person: those who are no members by name, and contacts in what people typed. */
export function maskedTraits(traits: MemberTraits, kind: IdKind): MemberTraits {
  const { roles, demographics, joinedIds } = traits;
  return {
    ...traits,
    joinedIds: joinedIds && { ...joinedIds, ids: joinedIds.ids.map(id => maskedId(id, kind) ?? id) },
    roles: roles && { ...roles, persons: { ...roles.persons, names: roles.persons.names.map(maskPerson) } },
    demographics: demographics && {
      ...demographics,
      income: demographics.income && {
        ...demographics.income,
        texts: demographics.income.texts.map(maskContacts),
      },
      occupation: demographics.occupation && maskedTexts(demographics.occupation),
      education: demographics.education && maskedTexts(demographics.education),
    },
  };
}

function maskedTexts<T extends { readonly values: readonly string[] }>(column: T): T {
  return { ...column, values: column.values.map(maskContacts) };
}
