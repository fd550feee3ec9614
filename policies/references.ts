/** The standards that policies cite, so that each citation is an id and nothing more, and a coverage table can be made from them. */

interface Standard {
  name: string;
  version: string;
  /** Whether it is a framework that auditors know by name; Pulumi has room for one of these on each policy. */
  framework: boolean;
}

export const standards = {
  FSBP: { name: "AWS Foundational Security Best Practices", version: "1.0.0", framework: true },
  /** Security Hub's controls that are not among the best practices. */
  SecurityHub: { name: "AWS Security Hub controls", version: "2026", framework: true },
  "CIS-AWS": { name: "CIS AWS Foundations Benchmark", version: "6.0.0", framework: true },
  "CIS-PostgreSQL": { name: "CIS PostgreSQL 17 Benchmark", version: "1.0.0", framework: true },
  /** The checks of HexaCluster's pgdsat that the benchmark has not; where both have one, the benchmark's id is cited. */
  pgdsat: { name: "PostgreSQL Database Security Assessment Tool", version: "2.0", framework: false },
  Checkov: { name: "Checkov", version: "3", framework: false },
} as const satisfies Record<string, Standard>;

export interface Reference {
  standard: keyof typeof standards;
  /** As the standard writes it: `RDS.2`, `CKV_AWS_17`, `3.1.2`. */
  id: string;
}
