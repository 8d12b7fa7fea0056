import type { Gender } from "#core/demographics";
import type { Role } from "#core/people";
import type { PersonField, RowPeople } from "#core/row-people";

/** What is known of a member beside orders, in the order in which it is shown. */
export const ATTRIBUTES = ["ageBand", "gender", "income", "occupation", "education"] as const;

export type AttributeId = (typeof ATTRIBUTES)[number];

export type RoleColumnId =
  "role" | "person" | "memberId" | "isMember" | "customerType" | "purchases" | "netAmount" | "linkedMembers";

export type DemographicColumnId = "attribute" | "value" | "segmentNo" | "segment" | "members" | "share" | "note";

/** The four ways to know a customer, and what the fourth is called elsewhere. */
export type CoverageId = "demographic" | "psychographic" | "behavioural" | "social" | "cultural";

/** The words about people around orders and about who members are. */
export interface PeopleWords {
  readonly role: Readonly<Record<Role, string>>;
  /** Who takes in a parcel, where a user is meant. */
  readonly userProxy: string;
  /** A buyer of whom somebody assumes that they decide, too. */
  readonly assumedDecider: string;
  /** Who took part in an order row; "" where it names nobody. */
  readonly orderRoles: (people: RowPeople, recipientIsUser: boolean) => string;
  readonly isOneOfSeveral: string;
  readonly gender: Readonly<Record<Gender, string>>;
  readonly unknown: string;
  /** All values but those with a line of their own. */
  readonly others: string;
  /** From (inclusive) to (exclusive); null at an open end. */
  readonly incomeBand: (from: number | null, to: number | null) => string;
  readonly attributes: Readonly<Record<AttributeId, string>>;
  readonly conflict: { readonly gender: string; readonly birthday: string };
  readonly roleColumns: Readonly<Record<RoleColumnId, string>>;
  readonly roleColumnNotes: Readonly<Record<RoleColumnId, string>>;
  readonly demographicColumns: Readonly<Record<DemographicColumnId, string>>;
  readonly allSegments: string;
  /** In the place of a count of few people, or of one that would tell it. */
  readonly suppressed: string;
  /** In a table for which no column is mapped. */
  readonly noRoleColumns: string;
  readonly noDemographicColumns: string;
  readonly moreIds: (count: number) => string;
  readonly metrics: PeopleMetricWords;
}

/** Items and notes of the metrics. */
export interface PeopleMetricWords {
  readonly field: Readonly<Record<PersonField, string>>;
  readonly masked: string;
  readonly maskedNote: string;
  readonly ambiguous: string;
  readonly ambiguousNote: string;
  /** A role for which no column is mapped. */
  readonly notInferred: Readonly<Record<Role, string>>;
  readonly buyerNote: string;
  readonly assumedNote: string;
  readonly prospectsByRole: string;
  readonly prospectsByRoleNote: string;
  readonly buysForOthers: string;
  readonly buysForOthersNote: string;
  readonly referrals: string;
  readonly referred: Readonly<Record<"matched" | "notMembers" | "ambiguous" | "self" | "several", string>>;
  readonly influence: string;
  readonly influenceNote: string;
  readonly notListed: string;
  readonly suppressedCells: string;
  readonly suppressedNote: string;
  /** Where incomes are cut. */
  readonly incomeCuts: string;
  readonly children: string;
  readonly childrenNote: string;
  readonly impossibleAges: string;
  readonly genderConflicts: string;
  readonly birthdayConflicts: string;
  readonly conflictNote: string;
  readonly unreadGenders: string;
  readonly samePhone: string;
  readonly samePhoneGroup: string;
  readonly joinedIds: string;
  readonly joinedIdsNote: string;
  readonly sameNameToo: string;
  readonly otherNames: string;
  readonly furtherGroups: string;
  readonly crowdedPhones: string;
  readonly crowdedNote: string;
  readonly coverage: Readonly<Record<CoverageId, string>>;
  readonly coverageNote: Readonly<Record<CoverageId, string>>;
}
