import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import type { TabId } from "#locales/message-types";
import { usePane } from "./pane-context";

const TABS: readonly TabId[] = ["data", "method", "result", "list", "track"];

const useStyles = makeStyles({
  tabs: { display: "flex", flexShrink: 0, padding: "0 3px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    minWidth: "44px",
    height: "36px",
    padding: "0 9px",
    whiteSpace: "nowrap",
    // Five tabs stand side by side in the narrowest pane, too.
    "@media (max-width: 300px)": { minWidth: "32px", padding: "0 5px" },
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    // A contrast theme paints transparent borders.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px", borderRadius: "4px" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The id of a tab's button, which names the panel below it. */
export function tabButtonId(tab: TabId): string {
  return `rfmw-tab-${tab}`;
}

/** Tabs after the WAI-ARIA pattern: one stop, arrows move and open. Fluent's own list weighs 20 kB more. */
export function Tabs({ selected, onSelect }: { readonly selected: TabId; readonly onSelect: (tab: TabId) => void }) {
  const styles = useStyles();
  const { words } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.length, End: TABS.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const moved = TABS.indexOf(selected) + step;
    const last = TABS.length - 1;
    const place = Math.abs(step) > 1 ? Math.min(last, Math.max(0, moved)) : (moved + TABS.length) % TABS.length;
    onSelect(TABS[place]!);
    list.current?.querySelector<HTMLElement>(`#${tabButtonId(TABS[place]!)}`)?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={words.pane.tabsLabel} onKeyDown={onKeyDown}>
      {TABS.map(tab => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabButtonId(tab)}
          aria-selected={tab === selected}
          aria-controls="rfmw-panel"
          tabIndex={tab === selected ? 0 : -1}
          className={mergeClasses(styles.tab, tab === selected && styles.selected)}
          onClick={() => onSelect(tab)}
        >
          {words.pane.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
