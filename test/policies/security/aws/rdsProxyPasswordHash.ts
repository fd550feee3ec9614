import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { auths: [{ clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256" }] } },
  alsoGood: [{ what: "one that does not say, which is the database's", props: { auths: [{}] } }],
  bad: [
    {
      what: "MD5",
      props: { auths: [{ clientPasswordAuthType: "POSTGRES_MD5" }] },
      ...{ at: "auths[0].clientPasswordAuthType", found: "POSTGRES_MD5", expected: "POSTGRES_SCRAM_SHA_256" },
      fix: "set it to POSTGRES_SCRAM_SHA_256",
    },
    {
      what: "MySQL's native password, as the second",
      props: { auths: [{}, { clientPasswordAuthType: "MYSQL_NATIVE_PASSWORD" }] },
      at: "auths[1].clientPasswordAuthType",
      ...{ found: "MYSQL_NATIVE_PASSWORD", expected: "MYSQL_CACHING_SHA2_PASSWORD" },
      fix: "set it to MYSQL_CACHING_SHA2_PASSWORD",
    },
  ],
  unknown: ["auths"],
};
