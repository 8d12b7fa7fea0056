import type { MemberPlan } from "./members";
import type { PersonaSegment } from "./personas";

/** What is planted in a member's orders besides the segment. */
export type Story =
  | "discount-hunter" | "brand-fan" | "omnichannel" | "low-rater" | "do-not-contact"
  | "mother-and-child" | "secretary-pays" | "star-referrer" | "referred"; // prettier-ignore

interface Claim {
  readonly story: Story;
  readonly from: readonly (readonly [PersonaSegment, number])[];
  /** Purchases the story needs to show. */
  readonly purchases: number;
}

const CLAIMS: readonly Claim[] = [
  { story: "star-referrer", from: [["core", 1]], purchases: 8 },
  { story: "referred", from: [["rising", 3], ["recent", 2]], purchases: 1 },
  { story: "secretary-pays", from: [["core", 3], ["slipping", 1]], purchases: 8 },
  { story: "mother-and-child", from: [["regular", 4], ["wavering", 2]], purchases: 5 },
  { story: "discount-hunter", from: [["regular", 3], ["slipping", 2], ["wavering", 5], ["drowsy", 3], ["dormant", 2]], purchases: 4 },
  { story: "brand-fan", from: [["fan", 4], ["regular", 3], ["core", 3], ["slipping", 2]], purchases: 6 },
  { story: "omnichannel", from: [["core", 6], ["regular", 7], ["rising", 3], ["slipping", 2], ["wavering", 2]], purchases: 3 },
  { story: "low-rater", from: [["slipping", 2], ["winback", 2], ["drowsy", 2]], purchases: 4 },
  { story: "do-not-contact", from: [["recent", 1], ["fan", 1], ["dormant", 2], ["lost", 1]], purchases: 1 },
]; // prettier-ignore

/** The same person under two ids: one from a shop, one from an online shop, with one phone and one name. */
const TWICE: readonly (readonly [PersonaSegment, PersonaSegment])[] = [
  ["lost", "recent"],
  ["drowsy", "broaden"],
  ["dormant", "recent_hi"],
];

export interface CastMember extends MemberPlan {
  readonly story: Story | null;
  /** Id of the other entry for the same person. */
  readonly sameAs: string | null;
}

/** Gives at most one story to each member, seasonal members and returners excepted: theirs is the calendar. */
export function castStories(members: readonly MemberPlan[]): readonly CastMember[] {
  const stories = new Map<string, Story>();
  const twins = new Map<string, string>();
  const claim = (segment: PersonaSegment, purchases: number): MemberPlan => {
    const free = members.find(
      member =>
        member.segment === segment &&
        member.group.season === undefined &&
        member.group.returner !== true &&
        member.days.length >= purchases &&
        !stories.has(member.id) &&
        !twins.has(member.id),
    );
    if (free === undefined) throw new Error(`no ${segment} member is left with ${purchases} purchases`);
    return free;
  };
  for (const { story, from, purchases } of CLAIMS) {
    for (const [segment, count] of from) {
      for (let taken = 0; taken < count; taken++) stories.set(claim(segment, purchases).id, story);
    }
  }
  for (const [inStore, online] of TWICE) {
    const first = claim(inStore, 1);
    const second = claim(online, 1);
    twins.set(first.id, second.id);
    twins.set(second.id, first.id);
  }
  return members.map(member => ({
    ...member,
    story: stories.get(member.id) ?? null,
    sameAs: twins.get(member.id) ?? null,
  }));
}
