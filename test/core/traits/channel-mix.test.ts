import { describe, expect, it } from "vitest";
import { channelKind } from "#core/traits/channel-words";
import { purchases, traitsOf } from "./scored-traits";

const by = (...channels: (string | null)[]) =>
  channels.map(channel => (channel === null ? {} : { attributes: { channel } }));
const at = (...stores: string[]) => stores.map(store => ({ attributes: { store } }));

describe("omnichannel", () => {
  it("is who bought online and in a shop", () => {
    const { traits, byMember, notes } = traitsOf([
      ...purchases("both", by("天猫", "门店")),
      ...purchases("online", by("小程序", "京东")),
      ...purchases("shop", by("门店", null)),
      // What was given back as a whole is no purchase.
      { member: "shop", day: "2026-06-01", order: "R", amount: 50, refund: 50, attributes: { channel: "天猫" } },
    ]);
    expect(byMember(traits.channelMix!.omnichannel)).toEqual({ both: 1, online: 0, shop: 0 });
    expect(notes).toEqual([]);
  });

  it("does not count channels that say neither, and names them, the most frequent first", () => {
    const { traits, byMember, notes } = traitsOf([
      ...purchases("A", by("团购", "门店", "团购")),
      ...purchases("B", by("异业合作", "线上")),
    ]);
    expect(byMember(traits.channelMix!.omnichannel)).toEqual({ A: 0, B: 0 });
    expect(notes).toEqual([{ code: "channels-unknown", texts: ["团购", "异业合作"], textCount: 2, rowCount: 3 }]);
  });

  it("goes by stores where there are no channels and one store is online by its name", () => {
    const { traits, byMember } = traitsOf([
      ...purchases("both", at("线上商城", "南京路")),
      ...purchases("shop", at("南京路", "徐家汇")),
    ]);
    expect(traits.channelMix!.basis).toBe("store");
    expect(byMember(traits.channelMix!.omnichannel)).toEqual({ both: 1, shop: 0 });
    expect(traitsOf(purchases("A", at("南京路", "徐家汇"))).traits.channelMix).toBeNull();
  });

  it("is not told where no channel says what it is", () => {
    expect(traitsOf(purchases("A", by("A1", "B2"))).traits.channelMix).toBeNull();
  });
});

describe("a channel", () => {
  it("is online or a shop by its words, in whole words where a script has spaces", () => {
    const kinds = (...texts: string[]) => texts.map(channelKind);
    expect(kinds("微信小程序", "抖音直播间", "Online Store", "Shopify", "Web", "オンライン", "온라인몰")).toEqual(
      Array.from({ length: 7 }, () => "online"),
    );
    expect(kinds("线下门店", "专柜", "POS", "Retail store", "Filiale Köln", "店頭", "매장")).toEqual(
      Array.from({ length: 7 }, () => "offline"),
    );
    expect(kinds("Apparel", "Webster", "Postal", "团购", "")).toEqual(Array.from({ length: 5 }, () => "unknown"));
  });

  it("that names both is online", () => {
    expect([channelKind("门店小程序"), channelKind("In-store app")]).toEqual(["online", "online"]);
  });
});
