import { describe, expect, it } from "vitest";
import {
  filteringBegan,
  filteringEnded,
  listOutdated,
  readingBegan,
  readingEnded,
  viewChanged,
} from "#app/session/call-list/transitions";
import type { SessionState } from "#app/session/session-state";
import { callList, callMember } from "../../support/call-list";
import { after, stateWith } from "../../support/session-state";

const LIST = callList([callMember()]);
const READ = { ok: true, value: { kind: "list", list: LIST } } as const;
const FILTERED = { visibleRows: 1, wanted: 1, isAll: false };
const ready = (): SessionState => after(after(stateWith(), readingBegan), readingEnded, 1, READ);
const filtering = (): SessionState => after(ready(), filteringBegan);
const done = { ok: true, value: { filtered: FILTERED, notShown: null } } as const;

describe("reading the list", () => {
  it("shows what there is to call", () => {
    expect(after(stateWith(), readingBegan).calls).toEqual({ status: "reading" });
    expect(ready().calls).toEqual({ status: "ready", list: LIST, busy: false, filtered: null });
  });

  it("keeps a known list to be seen meanwhile", () => {
    expect(after(ready(), readingBegan).calls).toMatchObject({ status: "ready", busy: true });
  });

  it("finds nothing without a table or without members, and says which columns are missing", () => {
    const reading = after(stateWith(), readingBegan);
    const nobody = { ok: true, value: { kind: "list", list: { ...LIST, members: [] } } } as const;
    const missing = { ok: true, value: { kind: "columns-missing", headers: ["名单优先级"] } } as const;
    expect(readingEnded(reading, 1, { ok: true, value: null })).toEqual({ calls: { status: "empty" } });
    expect(readingEnded(reading, 1, nobody)).toEqual({ calls: { status: "empty" } });
    expect(readingEnded(reading, 1, missing).calls).toEqual({ status: "columns-missing", headers: ["名单优先级"] });
  });

  it("begins with all members where nobody has a priority of today's list, until somebody asks for today's", () => {
    const later = callList([callMember({ priority: 7 }), callMember({ priority: 11 })]);
    const read = { ok: true, value: { kind: "list", list: later } } as const;
    const seen = after(after(stateWith(), readingBegan), readingEnded, 1, read);
    expect(seen.callView).toMatchObject({ id: "all", top: null });
    const asked = after(seen, viewChanged, { id: "today" });
    expect(after(after(asked, readingBegan), readingEnded, 2, read).callView.id).toBe("today");
    // Those of today who may not be called are a reason to say so, not to show everybody.
    const refused = callList([callMember({ priority: 1, doNotContact: true })]);
    const other = { ok: true, value: { kind: "list", list: refused } } as const;
    expect(after(after(stateWith(), readingBegan), readingEnded, 1, other).callView.id).toBe("today");
  });

  it("changes nothing when the table was written anew meanwhile", () => {
    const state = after(after(stateWith(), readingBegan), listOutdated);
    expect(readingEnded(state, 1, READ)).toEqual({});
    expect(state.calls).toEqual({ status: "unread" });
  });
});

describe("filtering by the list", () => {
  it("says what the sheet shows", () => {
    const state = filtering();
    expect(after(state, filteringEnded, 2, state.callView, done).calls).toMatchObject({
      busy: false,
      filtered: FILTERED,
    });
  });

  it("says nothing of the sheet once the view has changed, before the end or after it", () => {
    const before = filtering();
    const changed = after(before, viewChanged, { top: 3 });
    expect(changed.callView.top).toBe(3);
    expect(after(changed, filteringEnded, 2, before.callView, done).calls).toMatchObject({
      busy: false,
      filtered: null,
    });
    const ended = after(before, filteringEnded, 2, before.callView, done);
    expect(after(ended, viewChanged, { top: 3 }).calls).toMatchObject({ filtered: null });
  });

  it("tells trouble as a notice and keeps the list", () => {
    const failure = { code: "host-busy" } as const;
    const state = filtering();
    expect(after(state, filteringEnded, 2, state.callView, { ok: false, failure })).toMatchObject({
      notice: failure,
      calls: { status: "ready", busy: false },
    });
  });

  it("finds the list empty where the table is gone", () => {
    const state = filtering();
    expect(filteringEnded(state, 2, state.callView, { ok: true, value: null })).toEqual({ calls: { status: "empty" } });
  });
});
