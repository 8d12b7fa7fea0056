import { ROLE_CODES, rowPeople } from "#core/row-people";
import type { OutputWords } from "../words/output-words";

/** Everything that can stand in the column of roles. */
export function roleTexts({ people }: OutputWords): string[] {
  const all = Array.from({ length: ROLE_CODES }, (_, code) => rowPeople(code));
  return [true, false]
    .flatMap(isUser => all.map(named => people.orderRoles(named, isUser)))
    .filter(text => text !== "");
}
