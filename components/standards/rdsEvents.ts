/** Categories of RDS's events that somebody should be told of, by the kind of source. Source: Security Hub RDS.19 to RDS.22. */
export const rdsEvents = {
  cluster: ["maintenance", "failure"],
  instance: ["maintenance", "configuration change", "failure"],
  parameterGroup: ["configuration change"],
  securityGroup: ["configuration change", "failure"],
} as const;
