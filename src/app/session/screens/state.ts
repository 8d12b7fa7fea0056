/** The screens that can be asked for from outside of the pane. */
export const WANTED_SCREENS = ["list", "member"] as const;

export type WantedScreen = (typeof WANTED_SCREENS)[number];

export interface ShownScreens {
  /** Asked for by a ribbon button, the cells' menu or a key, until the pane has opened it. */
  readonly wantedScreen: WantedScreen | null;
}

export const NO_SCREEN: ShownScreens = { wantedScreen: null };
