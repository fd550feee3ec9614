import type { Tables } from "../../support/table.ts";

const rest = { expected: "a security group of its own", fix: "name one that lets in only its clients" };

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { vpcSecurityGroupIds: ["sg-1"] } },
    bad: [
      {
        what: "a cluster without one",
        props: { vpcSecurityGroupIds: undefined },
        at: "vpcSecurityGroupIds",
        found: "not set",
        ...rest,
      },
      {
        what: "an empty list",
        props: { vpcSecurityGroupIds: [] },
        at: "vpcSecurityGroupIds",
        found: "a list of 0",
        ...rest,
      },
    ],
    unknown: ["vpcSecurityGroupIds"],
  },
  "aws:redshiftserverless/workgroup:Workgroup": {
    good: { props: { securityGroupIds: ["sg-1"] } },
    bad: [
      {
        what: "a workgroup without one",
        props: { securityGroupIds: undefined },
        at: "securityGroupIds",
        found: "not set",
        ...rest,
      },
      { what: "an empty list", props: { securityGroupIds: [] }, at: "securityGroupIds", found: "a list of 0", ...rest },
    ],
    unknown: ["securityGroupIds"],
  },
};
