/** What is known of extensions, by name. Source: PostgreSQL's documentation and release notes, and each extension's own. */

/** Those that read or write the pages of tables and of the log themselves, past every right, with what they do. */
export const internalsExtensions: Readonly<Record<string, string>> = {
  pageinspect: "reads pages past every right and row policy",
  pg_walinspect: "reads everybody's changes in the write-ahead log",
  pg_dirtyread: "reads rows that were deleted",
  pg_surgery: "overwrites rows so that damage can't be found any more",
};

/** Those that reach another database, or a service, from inside a statement, with what they reach. */
export const foreignDataExtensions: Readonly<Record<string, string>> = {
  postgres_fdw: "reads and writes in other PostgreSQL servers",
  mysql_fdw: "reads and writes in MySQL servers",
  tds_fdw: "reads from SQL Server and Sybase",
  oracle_fdw: "reads and writes in Oracle databases",
  mongo_fdw: "reads and writes in MongoDB",
  redis_fdw: "reads and writes in Redis",
  sqlite_fdw: "reads and writes files of SQLite",
  multicorn: "reads from whatever a Python class reaches",
  wrappers: "reads and writes in services outside",
  aws_s3: "copies tables to and from S3",
  aws_lambda: "calls functions of AWS Lambda",
  azure_storage: "copies tables to and from Azure's storage",
};

/** Those that newer versions of PostgreSQL have no more, with what took their place. pg_upgrade refuses a database that has one. */
export const endedExtensions: Readonly<Record<string, string>> = {
  adminpack: "removed in PostgreSQL 17; files are read by pg_read_file",
  old_snapshot: "removed in PostgreSQL 17 with the setting that it was about",
  chkpass: "removed in PostgreSQL 11; passwords are hashed by pgcrypto",
  timetravel: "removed in PostgreSQL 12; history is kept by a trigger",
  tsearch2: "removed in PostgreSQL 10; text search is built in",
  plpythonu: "removed in PostgreSQL 15 with Python 2",
  plpython2u: "removed in PostgreSQL 15 with Python 2",
  xml2: "deprecated since PostgreSQL 8.3; XML is built in",
  intagg: "deprecated since PostgreSQL 8.4; array_agg is built in",
};

/** Those that bring or demand a schema of their own, so that nobody chooses one. */
export const extensionsWithSchema: readonly string[] = [
  ...["plpgsql", "plperl", "plperlu", "plpython3u", "pltcl", "pltclu", "adminpack", "pg_cron"],
  ...["pglogical", "pg_tle", "pgmq", "pg_graphql", "postgis_topology", "postgis_tiger_geocoder"],
  ...["aws_commons", "aws_s3", "aws_lambda"],
];
