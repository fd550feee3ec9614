/** AWS Database Migration Service. */
export const migrations = {
  /**
   * Engines whose endpoints have no SSL mode: TLS is always on, or has settings of its own. Source: AWS DMS, "Using SSL with AWS Database
   * Migration Service".
   */
  withoutSslMode: [
    "dynamodb",
    "elasticsearch",
    "kafka",
    "kinesis",
    "neptune",
    "opensearch",
    "redis",
    "redshift",
    "redshift-serverless",
    "s3",
  ],
  /** Engines whose endpoints can check the server's certificate. Source: the same page. */
  verifiable: [
    "aurora",
    "aurora-postgresql",
    "aurora-postgresql-serverless",
    "aurora-serverless",
    "docdb",
    "mariadb",
    "mongodb",
    "mysql",
    "oracle",
    "postgres",
    "sqlserver",
  ],
  /** Engines whose endpoints can take user and password from Secrets Manager. Source: the provider's `secretsManagerArn`. */
  withSecretsManager: [
    "aurora",
    "aurora-postgresql",
    "mariadb",
    "mongodb",
    "mysql",
    "oracle",
    "postgres",
    "redshift",
    "sqlserver",
  ],
  /** Severities of a task's log below its default, which leave out what is needed after a failure. Source: Security Hub DMS.7 and DMS.8. */
  tooQuiet: ["LOGGER_SEVERITY_ERROR", "LOGGER_SEVERITY_WARNING", "LOGGER_SEVERITY_INFO"],
} as const;
