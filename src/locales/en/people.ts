import type { PeopleWords } from "#app/outputs/words/people-words";
import { ANOTHER, THE_MEMBER } from "#core/row-people";
import type { RowPeople } from "#core/row-people";
import { formatEn as format } from "./format";

export const peopleEn: PeopleWords = {
  role: { "decision-maker": "Decision maker", user: "User", influencer: "Influencer", buyer: "Buyer" },
  userProxy: "Recipient (user proxy)",
  assumedDecider: "Decision maker (assumption: who buys decides)",
  orderRoles: orderRolesEn,
  isOneOfSeveral: "Several members",
  gender: { female: "Female", male: "Male", other: "Other" },
  unknown: "Unknown",
  others: "All others",
  incomeBand: (from, to) =>
    from === null
      ? `below ${format.integer(to!)}`
      : to === null
        ? `${format.integer(from)} and more`
        : `${format.integer(from)} to below ${format.integer(to)}`,
  attributes: {
    ageBand: "Age Band",
    gender: "Gender",
    income: "Income Band",
    occupation: "Occupation",
    education: "Education",
  },
  conflict: { gender: "gender", birthday: "birthday" },
  roleColumns: {
    role: "Role",
    person: "Person",
    memberId: "Member ID",
    isMember: "Is Member",
    customerType: "Customer Type",
    purchases: "Purchases",
    netAmount: "Net Amount",
    linkedMembers: "Linked Members",
  },
  roleColumnNotes: {
    role: "Only what a column of the orders names; nothing is inferred. Without a payer, the member is the buyer.",
    person:
      "As the orders write it, masked unless full values are asked for. People who are no members are told apart by name only: two of one name are one line.",
    memberId: "Where the person is a member: found by member id, phone or name.",
    isMember: "“Several members” share this phone or name, so it is matched to none of them.",
    customerType:
      "Of members the type of the members table. Prospect: no member, and named as user, recipient, referrer or approver only.",
    purchases: "Valid purchases up to the as-of day in which the person has the role.",
    netAmount:
      "Net amounts of these purchases. Of a purchase that names several people in one role, each has the lines that name them. Roles overlap: do not add them up.",
    linkedMembers: "Members, the person not counted, in whose purchases the person has the role.",
  },
  demographicColumns: {
    attribute: "Attribute",
    value: "Value",
    segmentNo: "Segment No",
    segment: "Segment",
    members: "Members",
    share: "Share of Segment",
    note: "Note",
  },
  allSegments: "All segments",
  suppressed: "Not shown: fewer than 5 people, or it would tell such a number.",
  noRoleColumns: "The orders have no column for payer, user, referrer or approver.",
  noDemographicColumns: "The orders have no column for age, birthday, gender, income, occupation or education.",
  moreIds: count => `and ${format.integer(count)} more`,
  metrics: {
    field: {
      approver: "Approver column",
      recipient: "Recipient column",
      referrer: "Referrer column",
      payer: "Payer column",
    },
    masked: "Rows with a masked person",
    maskedNote: "Nobody can be told from a masked text, so these name nobody.",
    ambiguous: "Names or phones that several members share",
    ambiguousNote: "Matched to none of these members.",
    notInferred: {
      "decision-maker": "No approver column: who decided is not inferred.",
      user: "No recipient column: who uses the goods is not inferred.",
      influencer: "No referrer column: who influenced is not inferred.",
      buyer: "",
    },
    assumedNote: "No approver column. Somebody asked for the assumption that who buys decides; orders do not show it.",
    prospectsByRole: "Persons known only as user, recipient, referrer or approver",
    prospectsByRoleNote:
      "No members, and no payers: prospects without an id, listed on the sheet of roles when it is written, and not scored. They are not among the prospects of the data check.",
    buyerNote: "The payer, and the member where no payer is named.",
    buysForOthers: "Members who buy for others",
    buysForOthersNote: "Members with a purchase for somebody else, of those whose purchases say for whom.",
    referrals: "Referrers named on first purchases",
    referred: {
      matched: "Referred by a member",
      notMembers: "By somebody who is no scored member",
      ambiguous: "By a name or phone that several members share",
      self: "By themselves",
      several: "By several people on one day",
    },
    influence: "Members with influence",
    influenceNote: "Two or more members name them as referrer on their first purchase.",
    notListed: "Not on the sheet, which is full",
    suppressedCells: "Counts not shown",
    suppressedNote: "Fewer than 5 people, or a count that would tell such a number.",
    incomeCuts: "Income cut at",
    children: "Below 14 years",
    childrenNote: "Age, gender, income and so on of these members are neither listed nor counted.",
    impossibleAges: "Impossible age or birthday",
    genderConflicts: "Different genders in the rows",
    birthdayConflicts: "Different birthdays in the rows",
    conflictNote: "The latest one counts.",
    unreadGenders: "Texts in the gender column that are not understood",
    samePhone: "Member ids that share a phone",
    samePhoneGroup: "One phone",
    joinedIds: "Member ids counted as the member of another id",
    joinedIdsNote: "Somebody decided that ids with one phone are one member. N counts the members they became part of.",
    sameNameToo: "The name is the same, too: possibly one person. Not merged.",
    otherNames: "Names differ or are not known. Not merged.",
    furtherGroups: "Further groups with one phone",
    crowdedPhones: "Phones of more than 10 ids",
    crowdedNote: "Probably the shop's own or made up; not listed. N counts the ids.",
    coverage: {
      demographic: "Demographic",
      psychographic: "Psychographic",
      behavioural: "Behavioural",
      social: "Social",
      cultural: "Socio-cultural",
    },
    coverageNote: {
      demographic: "Members with at least one of age, gender, birthday, income, occupation, education.",
      psychographic: "Not in orders and not computed: members for whom somebody filled in Style by hand.",
      behavioural: "Members with a valid purchase: all who are scored.",
      social: "Members who name a referrer or are named as one.",
      cultural: "Not in order data: out of scope.",
    },
  },
};

function orderRolesEn(people: RowPeople, recipientIsUser: boolean): string {
  const { payer, recipient, approver, referrer } = people;
  const texts: string[] = [];
  if (payer === ANOTHER) texts.push("Paid by another");
  if (payer === THE_MEMBER && recipient !== THE_MEMBER) texts.push("Paid by the member");
  if (recipient === THE_MEMBER && payer === ANOTHER) texts.push(recipientIsUser ? "user is the member" : "recipient is the member (user proxy)"); // prettier-ignore
  if (recipient === THE_MEMBER && payer !== ANOTHER) texts.push(recipientIsUser ? "Buyer = user" : "Buyer = recipient (user proxy)"); // prettier-ignore
  if (recipient === ANOTHER) texts.push(recipientIsUser ? "For another person" : "Sent to another (user proxy)");
  if (approver === ANOTHER) texts.push("Approved by another");
  if (approver === THE_MEMBER) texts.push("Approved by the member");
  if (referrer === ANOTHER) texts.push("Referred");
  if (referrer === THE_MEMBER) texts.push("Names the member as referrer");
  return texts.join("; ");
}
