import { makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { usePane } from "../pane-context";
import { menuEntries } from "./menu-entries";
import type { MenuActions } from "./menu-entries";

const useStyles = makeStyles({
  menu: {
    position: "absolute",
    zIndex: 2,
    top: "100%",
    insetInlineEnd: 0,
    width: "max-content",
    maxWidth: "216px",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  entry: {
    display: "block",
    width: "100%",
    minHeight: "32px",
    padding: "4px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (pointer: coarse)": { minHeight: "40px" },
  },
});

/** Marks an element that the focus comes back to from a dialog. */
export type OpenerMark = ReturnType<typeof useRestoreFocusTarget>;

export interface MoreMenuProps extends MenuActions {
  readonly onClose: () => void;
  /** Told what the button has to bear, so that dialogs give the focus back to it: what knows that comes with the menu. */
  readonly onMark: (mark: OpenerMark) => void;
}

/** The menu after the WAI-ARIA pattern: arrows move, Escape closes. Fluent's own would weigh more than all of its entries. */
export function MoreMenu({ onClose, onMark, ...actions }: MoreMenuProps) {
  const styles = useStyles();
  const { session, words } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const entries = menuEntries(session, words, actions);
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const mark = useRestoreFocusTarget();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new object at each render that always says the same
  useEffect(() => onMark(mark), []);
  useEffect(() => items()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault();
      onClose();
      return;
    }
    const all = items();
    const now = all.findIndex(item => item === document.activeElement);
    const last = all.length - 1;
    const next = { ArrowDown: now === last ? 0 : now + 1, ArrowUp: now <= 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div ref={list} role="menu" aria-label={words.menu.label} className={styles.menu} onKeyDown={onKeyDown}>
      {entries.map(({ label, lang, act }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          lang={lang}
          className={styles.entry}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
