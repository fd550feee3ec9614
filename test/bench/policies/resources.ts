/** Many resources as a large stack has them: databases that are mostly as they should be, and resources that are none. */
export interface BenchResource {
  type: string;
  name: string;
  props: Record<string, unknown>;
}

const kinds: { type: string; props(i: number): Record<string, unknown> }[] = [
  {
    type: "aws:rds/instance:Instance",
    props: (i) => ({
      identifier: `db-${i}`,
      arn: `arn:aws:rds:eu-west-1:123456789012:db:db-${i}`,
      engine: "postgres",
      engineVersion: "17.5",
      instanceClass: "db.r6g.large",
      allocatedStorage: 100,
      storageType: "gp3",
      storageEncrypted: true,
      multiAz: true,
      backupRetentionPeriod: 7,
      deletionProtection: true,
      publiclyAccessible: false,
      iamDatabaseAuthenticationEnabled: true,
      dbSubnetGroupName: "private",
      monitoringInterval: 60,
      performanceInsightsEnabled: true,
      finalSnapshotIdentifier: `db-${i}-last`,
      copyTagsToSnapshot: true,
      maxAllocatedStorage: 500,
      deleteAutomatedBackups: false,
      maintenanceWindow: "sun:03:00-sun:04:00",
      backupWindow: "01:00-02:00",
      parameterGroupName: `group-${i}`,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      vpcSecurityGroupIds: [`sg-${i}`],
      tags: { team: "a", env: "prod" },
    }),
  },
  {
    type: "aws:rds/parameterGroup:ParameterGroup",
    props: (i) => ({
      // Of the instance made just before.
      name: `group-${i - 1}`,
      family: "postgres17",
      parameters: [
        { name: "rds.force_ssl", value: "1" },
        { name: "work_mem", value: "8192" },
        { name: "log_connections", value: "1" },
        { name: "log_disconnections", value: "1" },
        { name: "log_statement", value: "ddl" },
        { name: "log_min_duration_statement", value: "1000" },
      ],
    }),
  },
  {
    type: "aws:dynamodb/table:Table",
    props: (i) => ({
      name: `table-${i}`,
      arn: `arn:aws:dynamodb:eu-west-1:123456789012:table/table-${i}`,
      billingMode: "PAY_PER_REQUEST",
      hashKey: "id",
      attributes: [{ name: "id", type: "S" }],
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true },
      deletionProtectionEnabled: true,
    }),
  },
  {
    type: "docker:index/container:Container",
    props: (i) => ({
      name: `postgres-${i}`,
      image: "postgres:17.8",
      command: [
        "postgres",
        ...[
          "-c",
          "ssl=on",
          "-c",
          "log_connections=on",
          "-c",
          "log_disconnections=on",
          "-c",
          "log_line_prefix=%m [%p] %q%u@%d ",
        ],
      ],
      envs: ["POSTGRES_PASSWORD_FILE=/run/secrets/password", "POSTGRES_INITDB_ARGS=--data-checksums"],
      networksAdvanced: [{ name: "db" }],
      healthcheck: { tests: ["CMD", "pg_isready"] },
      restart: "unless-stopped",
      logOpts: { "max-size": "10m" },
      shmSize: 256,
      ports: [{ internal: 5432, external: 5432 + i, ip: "127.0.0.1" }],
      volumes: [{ volumeName: `data-${i}`, containerPath: "/var/lib/postgresql/data" }],
      memory: 4096,
      memorySwap: 4096,
    }),
  },
  {
    type: "postgresql:index/role:Role",
    props: (i) => ({ name: `role_${i}`, login: true, connectionLimit: 10, roles: ["readwrite"] }),
  },
  {
    type: "postgresql:index/grant:Grant",
    props: (i) => ({
      role: `role_${i}`,
      database: "app",
      schema: "public",
      objectType: "table",
      privileges: ["SELECT", "INSERT"],
    }),
  },
  { type: "aws:s3/bucketV2:BucketV2", props: (i) => ({ bucket: `bucket-${i}`, tags: { team: "a" } }) },
  {
    type: "aws:iam/role:Role",
    props: (i) => ({ name: `role-${i}`, assumeRolePolicy: '{"Version":"2012-10-17","Statement":[]}' }),
  },
  {
    type: "aws:ec2/securityGroup:SecurityGroup",
    props: (i) => ({
      name: `sg-${i}`,
      ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/16"] }],
    }),
  },
  {
    type: "aws:lambda/function:Function",
    props: (i) => ({ name: `f-${i}`, handler: "index.handler", memorySize: 128 }),
  },
];

export const resources = (count: number): BenchResource[] =>
  Array.from({ length: count }, (_, i) => {
    const { type, props } = kinds[i % kinds.length]!;
    return { type, name: `r${i}`, props: props(i) };
  });
