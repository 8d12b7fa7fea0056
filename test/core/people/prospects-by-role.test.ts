import { expect, it } from "vitest";
import { prospectsByRole } from "#core/people";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../../support/order-rows";

const asOf = dayOf("2026-06-30");

it("people who are named as user, referrer or approver only, are no members and pay for nothing are prospects", () => {
  const of = (member: string, name: string, details = {}) =>
    ({ member, day: "2026-01-01", amount: 10, attributes: { memberName: name }, details }) as const;
  const orders = orderRows([
    of("A", "Ann Lee", { recipient: "Kit", referrer: "Old Friend", approver: "Boss" }),
    of("A", "Ann Lee", { recipient: "Aunt May", payer: "Aunt May" }),
    of("B", "Bo Chen", { recipient: "ann lee", referrer: "bo chen" }),
    of("C", "Bo Chen", { approver: "boss" }),
    of("A", "Ann Lee", { referrer: "Bo Chen" }),
  ]);
  const { persons } = scoreMembers(orders, defaultRules(), { asOf, today: asOf }).traits.roles!;
  const found = [...prospectsByRole(persons)].flatMap((isProspect, name) => (isProspect ? [persons.names[name]!] : []));
  expect(found.sort()).toEqual(["Boss", "Kit", "Old Friend"]);
});
