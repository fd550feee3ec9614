import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: false } } },
  alsoGood: [
    { what: "a domain that does not say", props: { advancedSecurityOptions: { enabled: true } } },
    {
      what: "a domain without access control, which is another policy's",
      props: { advancedSecurityOptions: { enabled: false, anonymousAuthEnabled: true } },
    },
  ],
  bad: [
    {
      what: "a domain for anybody",
      props: { advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true } },
      at: "advancedSecurityOptions.anonymousAuthEnabled",
      found: "true",
      expected: "false",
      fix: "set it to false, once the roles are mapped",
    },
  ],
  unknown: ["advancedSecurityOptions"],
};
