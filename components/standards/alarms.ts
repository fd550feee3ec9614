/** The metrics of managed databases that have to have an alarm. Source: AWS's and awesome-prometheus-alerts' rules for RDS. */
export const alarms = {
  /** What stops an instance when it is used up. */
  storage: ["FreeStorageSpace"],
  /** Any one of these tells of load. */
  load: ["CPUUtilization", "DBLoad", "DBLoadCPU", "ACUUtilization"],
  connections: ["DatabaseConnections"],
  replicaLag: ["ReplicaLag"],
} as const;
