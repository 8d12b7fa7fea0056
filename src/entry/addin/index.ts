import { startAddIn } from "../compose";

void startAddIn(document.getElementById("root")!);
