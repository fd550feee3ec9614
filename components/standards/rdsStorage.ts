/** RDS's volumes. */
export const rdsStorage = {
  /** GiB from which a gp2 volume is as quick all day as it is at best (3 operations a second for each GiB, bursts of 3000). Source: EBS. */
  gp2WithoutBursts: 1000,
} as const;
