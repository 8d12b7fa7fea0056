import { SALE } from "../measure/row-roles";
import { channelKind } from "./channel-words";
import type { ChannelKind } from "./channel-words";
import { EXAMPLES } from "./trait-notes";
import type { TraitNote } from "./trait-notes";
import type { TraitSources } from "./trait-sources";

/** 全渠道: who bought online as well as in a shop. */
export interface ChannelMix {
  /** 1 for members with a purchase online and one in a shop; a purchase of unknown channel says neither. */
  readonly omnichannel: Uint8Array;
  /** The column that tells: channels, or else stores where one of them is online and all others are shops. */
  readonly basis: "channel" | "store";
}

const ONLINE = 1;
const OFFLINE = 2;

/**
 * Null where neither channels nor stores tell online from a shop. Channels that no word is known of are named and
 * counted. O(rows + texts). Source: rfmw.md 1.14.
 */
export function channelMix({ orders, bought, member }: TraitSources): {
  readonly mix: ChannelMix | null;
  readonly notes: readonly TraitNote[];
} {
  const basis = orders.attributes.channel ? "channel" : "store";
  const column = orders.attributes[basis];
  if (!column) return { mix: null, notes: [] };
  const found = column.values.map(channelKind);
  const kinds = basis === "channel" ? found : found.map((kind): ChannelKind => (kind === "online" ? kind : "offline"));
  const { memberStart, valid, rowStart, rows } = bought.purchases;
  const uses = new Int32Array(column.values.length);
  const bits = Uint8Array.from(kinds, kind => (kind === "online" ? ONLINE : kind === "offline" ? OFFLINE : 0));
  const omnichannel = Uint8Array.from(member, code => {
    let seen = 0;
    for (let purchase = memberStart[code]!; purchase < memberStart[code + 1]!; purchase++) {
      if (valid[purchase] === 0) continue;
      for (let i = rowStart[purchase]!; i < rowStart[purchase + 1]!; i++) {
        const value = column.codes[rows.row[i]!]!;
        if (value < 0 || rows.role[i] !== SALE) continue;
        uses[value]! += 1;
        seen |= bits[value]!;
      }
    }
    return seen === (ONLINE | OFFLINE) ? 1 : 0;
  });
  const isUsed = (kind: ChannelKind) => kinds.some((one, code) => one === kind && uses[code]! > 0);
  if (basis === "store") {
    // Without a store that is online by its name, stores say nothing of channels.
    return { mix: isUsed("online") ? { omnichannel, basis } : null, notes: [] };
  }
  const unknown = [...kinds.keys()].filter(code => kinds[code] === "unknown" && uses[code]! > 0);
  const notes: TraitNote[] = [];
  if (unknown.length > 0) {
    unknown.sort((a, b) => uses[b]! - uses[a]! || (column.values[a]! < column.values[b]! ? -1 : 1));
    notes.push({
      code: "channels-unknown",
      texts: unknown.slice(0, EXAMPLES).map(code => column.values[code]!),
      textCount: unknown.length,
      rowCount: unknown.reduce((sum, code) => sum + uses[code]!, 0),
    });
  }
  return { mix: isUsed("online") || isUsed("offline") ? { omnichannel, basis } : null, notes };
}
