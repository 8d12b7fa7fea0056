import { Button, Input, Select, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CallList, CallPick, CallView } from "#app/call-list/call-list";
import {
  LARGEST_TOP,
  PICKS,
  TODAY_VIEW,
  choicesOf,
  doNotContactOf,
  leftOutOfToday,
  membersOfView,
} from "#app/call-list/view-filters";
import { usePane } from "../pane-context";
import { useHidden } from "../parts/hidden.styles";
import { useListStyles } from "./ListScreen.styles";

/** Which members to see: today's list or all, by store, owner and segment, and how many at most. */
export function ViewPicker({ list, view }: { readonly list: CallList; readonly view: CallView }) {
  const styles = useListStyles();
  const hidden = useHidden();
  const { session, words } = usePane();
  const views = [
    { label: words.list.today, today: true, top: TODAY_VIEW.top },
    { label: words.list.all, today: false, top: null },
  ];
  return (
    <>
      <div className={styles.pills} role="group" aria-label={words.list.views}>
        {views.map(({ label, today, top }) => {
          const { length } = membersOfView(list, { ...view, today, top: null });
          return (
            <Button
              key={label}
              shape="circular"
              appearance="outline"
              className={mergeClasses(styles.pill, view.today === today && styles.pressed)}
              aria-pressed={view.today === today}
              onClick={() => session.changeCallView({ today, top })}
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
      <div className={styles.picks}>
        {PICKS.filter(pick => list.headers[pick] !== undefined).map(pick => (
          <PickBox key={pick} pick={pick} list={list} view={view} />
        ))}
        <TopBox top={view.top} />
      </div>
      {view.today && (
        <p className={styles.caption}>
          {words.list.leftOut({ ...leftOutOfToday(list, view), doNotContactInAll: doNotContactOf(list) })}
        </p>
      )}
    </>
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
