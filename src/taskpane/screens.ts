import { late } from "./late";

/** THE SCREENS, each a script of its own. The pane's frame shows the first while the others are still on their way. */
export const DataScreen = late(async () => (await import("./data/DataScreen")).DataScreen);
export const MethodScreen = late(async () => (await import("./method/MethodScreen")).MethodScreen);
export const ResultScreen = late(async () => (await import("./result/ResultScreen")).ResultScreen);
export const ListScreen = late(async () => (await import("./call-list/ListScreen")).ListScreen);
export const TrackScreen = late(async () => (await import("./track/TrackScreen")).TrackScreen);
export const RunningScreen = late(async () => (await import("./run/RunningScreen")).RunningScreen);
export const FailureScreen = late(async () => (await import("./run/FailureScreen")).FailureScreen);
export const MemberScreen = late(async () => (await import("./member/MemberScreen")).MemberScreen);
export const GuideScreen = late(async () => (await import("./guide/GuideScreen")).GuideScreen);
export const RemovalDialog = late(async () => (await import("./remove/RemovalDialog")).RemovalDialog, "over");
export const SelfCheckDialog = late(async () => (await import("./self-check/SelfCheckDialog")).SelfCheckDialog, "over");
export const MoreMenu = late(async () => (await import("./menu/MoreMenu")).MoreMenu, "over");

/** Fetches what a person is likely to open next. */
export function loadNextScreens(): Promise<unknown> {
  const next = [
    RunningScreen,
    MethodScreen,
    ResultScreen,
    FailureScreen,
    ListScreen,
    TrackScreen,
    MemberScreen,
    RemovalDialog,
  ];
  return Promise.all(next.map(screen => screen.load()));
}
