import { ROLES, prospectsByRole } from "#core/people";
import { PERSON_FIELDS } from "#core/row-people";
import type { SharedPhones } from "#core/people";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { attributeTables } from "../demographics/cross-tabs";
import { noteKey } from "../../notes/kept-notes";
import { MANUAL_COLUMNS } from "../../notes/names";
import type { KeptNotes } from "../../notes/kept-notes";
import type { OrderDictionaries } from "../part/run-content";
import { MOST_LINES, assumesBuyers } from "../roles/roles-table";
import type { RolesRequest } from "../roles/roles-table";
import { attributeValues } from "../shapes/attribute-values";
import type { OutputWords } from "../words/output-words";
import type { CoverageId } from "../words/people-words";
import type { Metric } from "./sections";

/** Groups of ids with one phone that are listed one by one. */
const MOST_GROUPS = 50;

const NOTHING_MORE: RolesRequest["settings"] = { alsoWritten: [] };

interface Found {
  readonly scored: ScoredMembers;
  readonly orders: Pick<OrderDictionaries, "memberIds">;
  readonly notes: KeptNotes;
}

/** Persons per role, what could not be told, and who brought whom; a line each for what is not mapped. */
export function roleMetrics(
  { scored, settings = NOTHING_MORE }: Pick<Found, "scored"> & Partial<Pick<RolesRequest, "settings">>,
  { people, metrics }: OutputWords,
): Metric[] {
  const { metrics: words } = people;
  const { roles } = scored.traits;
  const section = "roles" as const;
  const roleName = (role: (typeof ROLES)[number]): string =>
    role === "user" && roles?.recipientIsUser === false ? people.userProxy : people.role[role];
  const persons = ROLES.map((role, at): Metric => {
    const item = roleName(role);
    const count = roles?.persons.role.reduce((sum, of) => (of === at ? sum + 1 : sum), 0) ?? 0;
    const isMapped = role === "buyer" ? roles !== null : (roles?.maskedRows[fieldOf(role)] ?? null) !== null;
    const note = isMapped ? (role === "buyer" ? words.buyerNote : undefined) : words.notInferred[role] || metrics.notMapped; // prettier-ignore
    return { section, item, metric: "persons", value: isMapped ? count : null, unit: "persons", ...(note && { note }) };
  });
  if (roles === null) return persons;
  const { referrals, buysForOthers, ambiguousNames } = roles;
  const masked = PERSON_FIELDS.flatMap((field): Metric[] => {
    const value = roles.maskedRows[field];
    const row = { section, item: words.masked, subItem: words.field[field], note: words.maskedNote } as const;
    return value === null ? [] : [{ ...row, metric: "rows", value, unit: "rows" }];
  });
  const told = buysForOthers?.filter(share => !Number.isNaN(share)) ?? null;
  const forOthers: Metric[] =
    told === null
      ? []
      : [
          {
            section,
            item: words.buysForOthers,
            metric: "members",
            value: told.filter(share => share > 0).length,
            unit: "members",
            sampleSize: told.length,
            note: words.buysForOthersNote,
          },
        ];
  const prospects = prospectsByRole(roles.persons).reduce((sum, mark) => sum + mark, 0);
  const buyers = roles.persons.role.reduce((sum, of) => (ROLES[of] === "buyer" ? sum + 1 : sum), 0);
  const isAssumed = assumesBuyers({ traits: scored.traits }, settings);
  const unlisted = roles.persons.role.length + (isAssumed ? buyers : 0) - MOST_LINES;
  return [
    ...persons,
    ...(isAssumed
      ? [{ section, item: people.assumedDecider, metric: "persons", value: buyers, unit: "persons", note: words.assumedNote } as const] // prettier-ignore
      : []),
    { section, item: words.prospectsByRole, metric: "persons", value: prospects, unit: "persons", note: words.prospectsByRoleNote }, // prettier-ignore
    ...masked,
    {
      section,
      item: words.ambiguous,
      metric: "persons",
      value: ambiguousNames,
      unit: "persons",
      note: words.ambiguousNote,
    },
    ...forOthers,
    ...(referrals
      ? (["matched", "notMembers", "ambiguous", "self", "several"] as const).map((id): Metric => ({
          section,
          item: words.referrals,
          subItem: words.referred[id],
          metric: "members",
          value: referrals.counts[id],
          unit: "members",
          sampleSize: scored.memberCount,
        }))
      : []),
    ...(referrals
      ? [
          {
            section,
            item: words.influence,
            metric: "members",
            value: referrals.influence.reduce((sum, mark) => sum + mark, 0),
            unit: "members",
            sampleSize: scored.memberCount,
            note: words.influenceNote,
          } as const,
        ]
      : []),
    ...(unlisted > 0
      ? [{ section, item: words.notListed, metric: "persons", value: unlisted, unit: "persons" } as const]
      : []),
  ];
}

function fieldOf(role: Exclude<(typeof ROLES)[number], "buyer">): (typeof PERSON_FIELDS)[number] {
  return role === "decision-maker" ? "approver" : role === "user" ? "recipient" : "referrer";
}

/** Members by attribute, and by segment where that tells nobody; what is not shown is counted. */
export function demographicMetrics({ scored }: Pick<Found, "scored">, words: OutputWords): Metric[] {
  const { people } = words;
  const { metrics: say } = people;
  const { demographics } = scored.traits;
  if (demographics === null) return [];
  const section = "demographics" as const;
  const map = segmentMapOf(scored.rules);
  const members = (value: number) => ({ section, metric: "members", unit: "members", value }) as const;
  const tables = attributeTables({ scored }, words).flatMap(({ attribute: { id, labels }, tab }): Metric[] => {
    const dimension = people.attributes[id];
    const cuts = id === "income" ? (demographics.income?.cuts ?? []) : [];
    const hidden = { section, dimension, item: say.suppressedCells, note: say.suppressedNote } as const;
    return [
      ...labels.flatMap((item, code): Metric[] => {
        const total = tab.totals[code]!;
        return total === null
          ? [{ section, dimension, item, metric: "members", value: null, unit: "members", note: people.suppressed }]
          : [{ ...members(total), dimension, item, sampleSize: scored.memberCount }];
      }),
      ...map.segments.flatMap((_, segment) =>
        labels.flatMap((item, code): Metric[] => {
          const value = tab.cells[segment]![code]!;
          if (value === null) return [];
          const subItem = words.segmentName(map, segment);
          return [{ ...members(value), dimension, item, subItem, sampleSize: scored.segmentSizes[segment]! }];
        }),
      ),
      { ...hidden, metric: "cells", value: tab.suppressedCount, unit: "cells", sampleSize: labels.length * (map.segments.length + 1) }, // prettier-ignore
      ...cuts.map((value): Metric => ({ section, dimension, item: say.incomeCuts, metric: "cutBelow", value, unit: "amount" })), // prettier-ignore
    ];
  });
  const { children, impossibleAges, genderConflicts, birthdayConflicts, unreadGenders } = demographics.counts;
  const sampleSize = scored.memberCount;
  return [
    ...tables,
    { ...members(children), item: say.children, sampleSize, note: say.childrenNote },
    { ...members(impossibleAges), item: say.impossibleAges, sampleSize },
    { ...members(genderConflicts), item: say.genderConflicts, sampleSize, note: say.conflictNote },
    { ...members(birthdayConflicts), item: say.birthdayConflicts, sampleSize, note: say.conflictNote },
    { section, item: say.unreadGenders, metric: "texts", value: unreadGenders, unit: "texts" },
  ];
}

/** Ids that share a phone, group by group: listed and not merged; and those that a person has joined. */
export function samePhoneMetrics({ scored, orders }: Pick<Found, "scored" | "orders">, words: OutputWords): Metric[] {
  const { metrics: say } = words.people;
  const { sharedPhones: shared, joinedIds } = scored.traits;
  const row = { section: "dataCheck", metric: "persons", unit: "persons" } as const;
  if (shared === null) return [{ ...row, item: say.samePhone, value: null, note: words.metrics.notMapped }];
  const groups = shared.start.length - 1;
  return [
    { ...row, item: say.samePhone, value: new Set(shared.member).size },
    {
      ...row,
      item: say.joinedIds,
      value: joinedIds?.ids.length ?? 0,
      sampleSize: new Set(joinedIds?.member).size,
      note: say.joinedIdsNote,
    },
    ...Array.from({ length: Math.min(groups, MOST_GROUPS) }, (_, group) => groupLine(shared, group, orders, words)),
    ...(groups > MOST_GROUPS
      ? [{ ...row, item: say.furtherGroups, metric: "groups", value: groups - MOST_GROUPS, unit: "groups" } as const]
      : []),
    ...(shared.crowdedPhones > 0
      ? [{ ...row, item: say.crowdedPhones, metric: "groups", value: shared.crowdedPhones, unit: "groups", sampleSize: shared.crowdedMembers, note: say.crowdedNote } as const] // prettier-ignore
      : []),
  ];
}

function groupLine(
  { member, start, sameName }: SharedPhones,
  group: number,
  { memberIds }: Pick<OrderDictionaries, "memberIds">,
  { people, listSeparator }: OutputWords,
): Metric {
  const ids = [...member.subarray(start[group], start[group + 1])].map(code => memberIds[code]!);
  return {
    section: "dataCheck",
    item: people.metrics.samePhoneGroup,
    subItem: ids.join(listSeparator),
    metric: "persons",
    value: ids.length,
    unit: "persons",
    note: sameName[group] ? people.metrics.sameNameToo : people.metrics.otherNames,
  };
}

/** Of how many members the data say anything, by each of the four ways to know a customer. Source: rfmw.md 1.9. */
export function knownMetrics(found: Found, words: OutputWords): Metric[] {
  const { scored } = found;
  const { coverage, coverageNote } = words.people.metrics;
  const known: Readonly<Record<CoverageId, number | null>> = {
    demographic: countPlaces(scored, isDemographic(scored, words)),
    psychographic: countPlaces(scored, hasStyle(found)),
    behavioural: scored.memberCount,
    social: countPlaces(scored, isSocial(scored)),
    cultural: null,
  };
  return Object.entries(known).map(([id, members]): Metric => ({
    section: "coverage",
    item: coverage[id as CoverageId],
    metric: "share",
    value: members === null || scored.memberCount === 0 ? null : members / scored.memberCount,
    unit: "share",
    sampleSize: scored.memberCount,
    note: coverageNote[id as CoverageId],
  }));
}

function countPlaces({ memberCount }: ScoredMembers, isKnown: (place: number) => boolean): number {
  let count = 0;
  for (let place = 0; place < memberCount; place++) if (isKnown(place)) count += 1;
  return count;
}

function isDemographic({ traits }: ScoredMembers, words: OutputWords): (place: number) => boolean {
  const attributes = attributeValues(traits.demographics, words);
  const months = traits.demographics?.birthMonth;
  return place => attributes.some(({ codes }) => codes[place]! > 0) || (months?.[place] ?? 0) > 0;
}

function hasStyle({ scored, orders, notes }: Found): (place: number) => boolean {
  const style = MANUAL_COLUMNS.indexOf("style");
  return place => {
    if (notes.byMember.size === 0) return false;
    const cell = notes.byMember.get(noteKey(orders.memberIds[scored.member[place]!]!))?.cells[style];
    return cell !== undefined && cell !== "";
  };
}

function isSocial({ traits: { roles } }: ScoredMembers): (place: number) => boolean {
  return place => roles?.hasReferrer?.[place] === 1 || (roles?.referrals?.members[place] ?? 0) > 0;
}
