import { Button, Input, Select, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { CallList, CallPick, CallView } from "#app/call-list/call-list";
import { LARGEST_TOP } from "#app/call-list/view-filters";
import { PICKS, VIEWS, choicesOf, isSameText, membersOfView, storesOf, viewOf } from "#app/call-list/views";
import { usePane } from "../pane-context";
import { useHidden } from "../parts/hidden.styles";
import { useListStyles } from "./ListScreen.styles";

/** Which members to see: one of the views, narrowed by store, owner and segment, and how many at most. */
export function ViewPicker({ list, view }: { readonly list: CallList; readonly view: CallView }) {
  const styles = useListStyles();
  const picks = PICKS.filter(pick => list.headers[pick] !== undefined && !(pick === "store" && view.id === "store"));
  return (
    <>
      <Pills list={list} view={view} />
      {view.budget !== null && <BudgetTag size={view.budget.length} />}
      {view.id === "store" && <StoreBox list={list} myStore={view.myStore} />}
      <div className={styles.picks}>
        {picks.map(pick => (
          <PickBox key={pick} pick={pick} list={list} view={view} />
        ))}
        <TopBox top={view.top} />
      </div>
    </>
  );
}

function Pills({ list, view }: { readonly list: CallList; readonly view: CallView }) {
  const styles = useListStyles();
  const hidden = useHidden();
  const { session, words } = usePane();
  return (
    <div className={styles.pills} role="group" aria-label={words.list.views}>
      {VIEWS.map(id => {
        const label = words.call.view[id];
        const { length } = membersOfView(list, { ...view, ...viewOf(id), top: null });
        const isPressed = view.id === id && view.budget === null;
        return (
          <Button
            key={id}
            shape="circular"
            appearance="outline"
            className={mergeClasses(styles.pill, isPressed && styles.pressed)}
            aria-pressed={isPressed}
            onClick={() => session.changeCallView(viewOf(id))}
          >
            <span aria-hidden="true">
              {label}
              <span className={styles.count}>{words.format.integer(length)}</span>
            </span>
            <span className={hidden}>{words.list.viewName(label, length)}</span>
          </Button>
        );
      })}
    </div>
  );
}

/** That only a budget of calls is looked at, and the way back to everybody. */
function BudgetTag({ size }: { readonly size: number }) {
  const styles = useListStyles();
  const { session, words } = usePane();
  return (
    <Button
      shape="circular"
      appearance="outline"
      className={mergeClasses(styles.pill, styles.pressed, styles.budget)}
      icon={<Dismiss16Regular />}
      iconPosition="after"
      aria-label={words.list.leaveBudget(size)}
      onClick={() => session.changeCallView({ budget: null })}
    >
      {words.list.budget(size)}
    </Button>
  );
}

/** One's own store, which this computer remembers. */
function StoreBox({ list, myStore }: { readonly list: CallList; readonly myStore: string | null }) {
  const styles = useListStyles();
  const { session, words } = usePane();
  const { store } = words.call;
  const hintId = useId();
  const stores = storesOf(list);
  if (stores.length === 0) return null;
  const chosen = myStore === null ? undefined : stores.find(({ text }) => isSameText(text, myStore));
  return (
    <div>
      <Select
        size="small"
        className={styles.pick}
        aria-label={store.label}
        aria-describedby={hintId}
        value={chosen?.text ?? ""}
        onChange={(_, data) => session.chooseMyStore(data.value === "" ? null : data.value)}
      >
        <option value="">{store.choose}</option>
        {stores.map(({ text, count }) => (
          <option key={text} value={text}>
            {words.list.choice(text, count)}
          </option>
        ))}
      </Select>
      <p id={hintId} className={styles.caption}>
        {myStore !== null && chosen === undefined ? store.elsewhere(myStore) : store.hint}
      </p>
    </div>
  );
}

function PickBox({ pick, list, view }: { readonly pick: CallPick; readonly list: CallList; readonly view: CallView }) {
  const styles = useListStyles();
  const { session, words } = usePane();
  const chosen = view[pick];
  return (
    <Select
      size="small"
      className={styles.pick}
      aria-label={words.list.pick[pick]}
      value={chosen === null ? "" : `=${chosen}`}
      onChange={(_, data) => session.changeCallView({ [pick]: data.value === "" ? null : data.value.slice(1) })}
    >
      <option value="">{words.list.everyPick[pick]}</option>
      {choicesOf(list, view, pick).map(({ text, count }) => (
        <option key={text} value={`=${text}`}>
          {words.list.choice(text, count)}
        </option>
      ))}
    </Select>
  );
}

/** Looked at when the focus leaves the box or Enter is pressed, not while typing. */
function TopBox({ top }: { readonly top: number | null }) {
  const styles = useListStyles();
  const { session, words } = usePane();
  const hintId = useId();
  const shown = top === null ? "" : String(top);
  const [before, setBefore] = useState(shown);
  const [text, setText] = useState(shown);
  const [isFaulty, setFaulty] = useState(false);
  if (before !== shown) {
    setBefore(shown);
    setText(shown);
    setFaulty(false);
  }
  const commit = () => {
    const typed = text.normalize("NFKC").trim();
    const number = Number(typed);
    const fits = typed === "" || (/^\d+$/.test(typed) && number >= 1 && number <= LARGEST_TOP);
    setFaulty(!fits);
    if (fits && typed !== shown) session.changeCallView({ top: typed === "" ? null : number });
  };
  return (
    <div>
      <div className={styles.top}>
        <span aria-hidden="true">{words.list.top.before}</span>
        <Input
          size="small"
          className={styles.box}
          inputMode="numeric"
          aria-label={words.list.top.label}
          aria-invalid={isFaulty || undefined}
          aria-describedby={isFaulty ? hintId : undefined}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onBlur={commit}
          onKeyDown={event => event.key === "Enter" && commit()}
        />
        {words.list.top.after !== "" && <span aria-hidden="true">{words.list.top.after}</span>}
      </div>
      {isFaulty && (
        <p id={hintId} role="alert" className={styles.fault}>
          {words.list.topHint(LARGEST_TOP)}
        </p>
      )}
    </div>
  );
}
