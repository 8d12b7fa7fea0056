import { associateFunction, functionsLanguage } from "#excel/host/office-functions";
import { registerFunctions } from "#functions/register-functions";
import { callFunction } from "#functions/worksheet-functions";
import { pickLocale } from "#locales/pick-locale";

// Where the host has no shared runtime, worksheet functions run on their own, without a page: this script is all they get.
registerFunctions(
  associateFunction,
  async () => (id, given) => callFunction(id, given, pickLocale(functionsLanguage())),
);
