/**
 * What RDS's storage can be provisioned with for PostgreSQL, MySQL and MariaDB. Others have other numbers.
 *
 * Source: AWS documentation, "Amazon RDS DB instance storage" (CHAP_Storage).
 */
export const rdsStorage = {
  engines: ["postgres", "mysql", "mariadb"] as readonly string[],
  gp3: {
    /** GiB from which data are spread over four volumes, and operations and throughput can be chosen. */
    chosenFrom: 400,
    /** What every volume has below that size: operations and MiB a second. */
    given: { iops: 3000, storageThroughput: 125 },
    /** Operations a second. */
    iops: [12000, 64000],
    /** For each GiB. */
    iopsPerGibibyte: 500,
    /** MiB a second. */
    throughput: [500, 4000],
    /** MiB a second for each operation a second. */
    throughputPerIops: 0.25,
  },
} as const;
