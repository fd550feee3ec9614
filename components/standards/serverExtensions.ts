/**
 * Extensions through which SQL reaches the server's files, programs or network: untrusted languages, foreign files, connections to
 * anywhere. Source: PostgreSQL's documentation of each.
 */
export const serverExtensions: readonly string[] = [
  ...["plperlu", "plpython2u", "plpython3u", "plpythonu", "pltclu", "plsh", "plr"],
  ...["adminpack", "file_fdw", "dblink", "http", "pg_net"],
];
