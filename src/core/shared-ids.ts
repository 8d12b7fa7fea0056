// Ids that have one phone: what is told of them, and who decided that they are one member.

/** What becomes of ids with one phone: each a member, those with one name, too, or all of them. */
export const SHARED_PHONE_RULES = ["leave", "same-name", "join"] as const;

export type SharedPhoneRule = (typeof SHARED_PHONE_RULES)[number];

/** An id that keeps its own member although another one has its phone. */
export const APART = "leave";

/** Which ids count as one member. */
export interface OneMemberChoice {
  readonly rule: SharedPhoneRule;
  /** By key of an id, whatever the rule says: the key of the id that it is one member with, or APART. */
  readonly byId: ReadonlyMap<string, string>;
}

/** Another id with one of the phones. */
export interface IdOfPhone {
  readonly key: string;
  /** As written. */
  readonly id: string;
  /** Both ids have one and the same name, and only that. */
  readonly sameName: boolean;
}

/** An id of which can be said that it is the member of an earlier one: shorter, or of the same length and before it in the order of texts. */
export interface SharedId {
  readonly key: string;
  readonly id: string;
  /** The earlier ids with one of its phones, the earliest first. */
  readonly with: readonly IdOfPhone[];
}

/** What the rows say about ids with one phone, the same whatever was chosen. */
export interface SharedPhoneIds {
  /** Different sets of 2 to 10 ids that have one phone, and the ids in them. */
  readonly groupCount: number;
  readonly idCount: number;
  /** How many members fewer there are by each rule. */
  readonly fewerMembers: Readonly<Record<SharedPhoneRule, number>>;
  /** The ids of the first groups, up to three; in full. */
  readonly examples: readonly (readonly string[])[];
  /** Ids that can be decided one by one: those with the same name first, then by key. None that is a phone or an e-mail itself. */
  readonly ids: readonly SharedId[];
}

/** Ids that count as the member of another id. */
export interface JoinedIds {
  /** As first written, and normalised. */
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  /** The codes of the members whom they count as. */
  readonly member: Int32Array;
}
