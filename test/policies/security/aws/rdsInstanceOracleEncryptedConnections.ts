import type { Table } from "../../support/table.ts";

const group = (...options: object[]) => ({
  type: "aws:rds/optionGroup:OptionGroup",
  name: "options",
  props: { name: "options", options },
});
const native = (value: string) => ({
  optionName: "NATIVE_NETWORK_ENCRYPTION",
  optionSettings: [{ name: "SQLNET.ENCRYPTION_SERVER", value }],
});
const finding = {
  at: "optionGroupName",
  expected: "the option NATIVE_NETWORK_ENCRYPTION or SSL",
  fix: "add NATIVE_NETWORK_ENCRYPTION to an option group of the instance",
};

export const table: Table = {
  good: { props: { engine: "oracle-ee", optionGroupName: "options" }, others: [group(native("REQUIRED"))] },
  alsoGood: [
    { what: "TLS", others: [group({ optionName: "SSL", port: 2484 })] },
    { what: "native encryption that says nothing", others: [group({ optionName: "NATIVE_NETWORK_ENCRYPTION" })] },
    { what: "another engine", props: { engine: "postgres" }, others: [] },
  ],
  bad: [
    {
      what: "a group with other options",
      others: [group({ optionName: "STATSPACK" })],
      ...{ found: 'option group "options" without encryption', ...finding },
    },
    {
      what: "native encryption that is refused",
      others: [group(native("REJECTED"))],
      ...{ found: 'option group "options" without encryption', ...finding },
    },
    {
      what: "AWS's own group",
      props: { optionGroupName: "default:oracle-ee-19" },
      ...{ others: [], found: "no option group of its own", ...finding },
    },
  ],
  unknown: ["engine", "optionGroupName"],
};
