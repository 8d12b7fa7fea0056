import { describe, expect, it } from "vitest";
import { failed, success } from "#app/failures";
import type { Instant } from "#app/instant";
import type { Outcome } from "#app/failures";
import { createSession } from "#app/session/session";
import type { WantedScreen } from "#app/session/screens/state";
import { ORDER_HEADERS } from "#locales/order-headers";
import { outputWords } from "#locales/output-words";
import { commandHandlers } from "../../src/entry/commands";
import { keptScreen } from "../../src/entry/kept-screen";
import type { TextStore } from "../../src/entry/kept-screen";
import { fakeSession } from "../support/fake-session";
import { dayOf } from "../support/order-rows";
import { workbookWith } from "../support/workbook-with";

/** What a browser keeps for all pages of the add-in. */
function sharedStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: key => void texts.delete(key),
  };
}

function bench(showsPane: boolean) {
  const session = fakeSession();
  const shown: string[] = [];
  const keptScreens: WantedScreen[] = [];
  const handlers = commandHandlers(session, {
    showPane: async () => {
      shown.push("pane");
      return showsPane;
    },
    keepScreen: screen => void keptScreens.push(screen),
    loadSample: async () => "UEs=",
  });
  return { session, handlers, shown, keptScreens };
}

describe("Call list and Member card", () => {
  it("ask the pane for their screen and show it", async () => {
    const { session, handlers, shown, keptScreens } = bench(true);
    await handlers.showList();
    expect(session.store.read().wantedScreen).toBe("list");
    await handlers.showMember();
    expect(session.store.read().wantedScreen).toBe("member");
    expect(shown).toEqual(["pane", "pane"]);
    expect(keptScreens).toEqual([]);
  });

  it("keep the wish for the pane's own page where the host cannot show it", async () => {
    const { handlers, keptScreens } = bench(false);
    await handlers.showList();
    expect(keptScreens).toEqual(["list"]);
  });
});

describe("Score members", () => {
  it("looks at the orders anew and scores, whether or not the pane can be shown", async () => {
    for (const showsPane of [true, false]) {
      const { session, handlers } = bench(showsPane);
      await handlers.scoreMembers();
      expect(session.asked.map(([action]) => action)).toEqual(["inspect", "score"]);
    }
  });
});

describe("a screen that is kept between pages", () => {
  it("is taken once, by a page that opens later", () => {
    const store = sharedStore();
    keptScreen(store, "p-", () => 1_000).keep("member");
    const later = keptScreen(store, "p-", () => 60_000);
    expect(later.take()).toBe("member");
    expect(later.take()).toBe(null);
  });

  it("is forgotten after five minutes, and belongs to its part of the browser's storage", () => {
    const store = sharedStore();
    keptScreen(store, "p-", () => 0).keep("list");
    expect(keptScreen(store, "q-", () => 0).take()).toBe(null);
    expect(keptScreen(store, "p-", () => 300_001).take()).toBe(null);
    expect(store.texts.size).toBe(0);
  });

  it("is none where somebody else wrote there, or where the browser keeps nothing", () => {
    const store = sharedStore();
    store.setItem("rfmw.wantedScreen", "settings 5");
    expect(keptScreen(store, "", () => 6).take()).toBe(null);
    const forbidden = keptScreen(null, "", () => 0);
    forbidden.keep("list");
    expect(forbidden.take()).toBe(null);
    const full: TextStore = {
      ...sharedStore(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(() => keptScreen(full, "", () => 0).keep("list")).not.toThrow();
  });
});

describe("Sample workbook", () => {
  async function noticeAfter(load: () => Promise<string>, opened: Outcome<null>) {
    const files: string[] = [];
    const workbook = workbookWith({
      openNewWorkbook: async file => {
        files.push(file);
        return opened;
      },
    });
    const session = createSession({
      ports: { workbook, scorer: NO_SCORER, clock: NO_CLOCK },
      headers: ORDER_HEADERS,
      languages: async () => ({ current: outputWords("en-US"), all: [outputWords("en-US")] }),
      version: "0.0.0",
    });
    let shown = 0;
    const handlers = commandHandlers(session, {
      showPane: async () => (shown += 1) > 0,
      keepScreen: () => undefined,
      loadSample: load,
    });
    await handlers.openSample();
    return { notice: session.store.read().notice, files, shown };
  }
  const notAsked = () => Promise.reject(new Error("not part of this"));
  const NO_SCORER = { score: notAsked, take: notAsked, historyOf: notAsked, study: notAsked };
  const NO_CLOCK = {
    today: () => dayOf("2026-11-21"),
    milliseconds: () => 0,
    now: () => 0 as Instant,
    yieldToHost: () => Promise.resolve(),
  };

  it("opens the file as a new workbook and says nothing", async () => {
    expect(await noticeAfter(async () => "UEs=", success(null))).toEqual({ notice: null, files: ["UEs="], shown: 0 });
  });

  it("shows the pane with the reason when the file does not come or the host refuses it", async () => {
    const missing = await noticeAfter(() => Promise.reject(new Error("404")), success(null));
    expect(missing).toEqual({ notice: { code: "sample-not-opened" }, files: [], shown: 1 });
    const refused = failed({ code: "host-refused", hostCode: "GeneralException", step: "open-new-workbook" });
    expect((await noticeAfter(async () => "UEs=", refused)).notice).toEqual({ code: "sample-not-opened" });
    const busy = await noticeAfter(async () => "UEs=", failed({ code: "host-busy" }));
    expect(busy.notice).toEqual({ code: "host-busy" });
  });
});
