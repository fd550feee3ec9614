import type { Table } from "../../support/table.ts";

const expected = "a password, or IAM";
const fix = 'set authenticationMode to { type: "iam" }, or turn the user off in its accessString';

export const table: Table = {
  good: { props: { userName: "app", accessString: "on ~app:* -@all +@read", authenticationMode: { type: "iam" } } },
  alsoGood: [
    { what: "passwords", props: { authenticationMode: undefined, passwords: ["a long password of someone"] } },
    {
      what: "a user that is off",
      props: { userName: "default", accessString: "off -@all", authenticationMode: { type: "no-password-required" } },
    },
    {
      what: "a user that is not said to be on",
      props: { accessString: "~* +@all", authenticationMode: { type: "no-password-required" } },
    },
  ],
  bad: [
    {
      what: "a mode without a password",
      props: { authenticationMode: { type: "no-password-required" } },
      at: "authenticationMode.type",
      found: '"no-password-required"',
      expected,
      fix,
    },
    {
      what: "no password required",
      props: { authenticationMode: undefined, noPasswordRequired: true },
      at: "noPasswordRequired",
      found: "true",
      expected,
      fix,
    },
  ],
  unknown: ["authenticationMode", "noPasswordRequired"],
};
