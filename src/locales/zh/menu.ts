import type { MenuMessages } from "../menu-words";

export const menuZh: MenuMessages = {
  label: "更多",
  welcome: "欢迎与导览",
  workshop: "培训模式",
  about: "关于与隐私",
};
