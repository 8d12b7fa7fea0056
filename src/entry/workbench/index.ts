import { pickLocale } from "#locales/pick-locale";
import { mountWorkbench } from "../../workbench/page/mount";
import manifestXml from "../../../manifest.xml";

const asked = new URLSearchParams(window.location.search).get("lang");
const language = pickLocale(asked ?? navigator.language);
document.documentElement.lang = language;

mountWorkbench(document.getElementById("root")!, {
  language,
  manifestXml,
  paneUrl: "taskpane.html",
  onLanguageChange: chosen => {
    document.documentElement.lang = chosen;
  },
});
