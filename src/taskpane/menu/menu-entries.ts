import type { Session } from "#app/session/session";
import type { Messages } from "#locales/message-types";
import type { GuideView } from "../guide/guide-ports";

/** What the head of the pane can do for its menu. */
export interface MenuActions {
  readonly onGuide: (view: GuideView) => void;
  readonly onSwitchLanguage: () => void;
}

/** One line of the menu. */
export interface MenuEntry {
  readonly label: string;
  /** Where the label is in another language than the pane. */
  readonly lang?: string;
  readonly act: () => void;
}

/** The menu from top to bottom. A new entry is a line here. */
export function menuEntries(
  session: Session,
  words: Messages,
  { onGuide, onSwitchLanguage }: MenuActions,
): MenuEntry[] {
  const { menu, pane, remove, selfCheck } = words;
  return [
    { label: menu.welcome, act: () => onGuide("welcome") },
    { label: menu.workshop, act: () => onGuide("workshop") },
    { label: pane.otherLanguage, lang: words.language === "zh-CN" ? "en" : "zh-CN", act: onSwitchLanguage },
    { label: selfCheck.action, act: () => session.openSelfCheck() },
    { label: menu.about, act: () => onGuide("about") },
    { label: remove.action, act: () => void session.askRemoval() },
  ];
}
