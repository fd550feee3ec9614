/** The checks of pgdsat 2.0 that the CIS benchmark has not; its others are cited by the benchmark's ids. */
import type { Control } from "./control.ts";

export const pgdsat: readonly Control[] = [
  {
    standard: "pgdsat",
    id: "1.1.1",
    title: "packages are the project's own",
    why: "what is inside an image is not declared",
  },
  {
    standard: "pgdsat",
    id: "1.4.1",
    title: "the data folder is initialized",
    why: "it is looked for on the server's disk",
  },
  {
    standard: "pgdsat",
    id: "1.4.2",
    title: "the version in the data folder",
    why: "it is looked for on the server's disk",
  },
  { standard: "pgdsat", id: "1.4.3", title: "checksums are on" },
  { standard: "pgdsat", id: "1.4.4", title: "write-ahead log on a partition of its own" },
  {
    standard: "pgdsat",
    id: "1.4.5",
    title: "the partition of the data is encrypted",
    why: "of a host's disk, not declared; of RDS it is FSBP's RDS.3 and RDS.27",
  },
  { standard: "pgdsat", id: "1.8", title: "no extensions that nobody uses" },
  {
    standard: "pgdsat",
    id: "1.9",
    title: "tablespaces outside of the data folder",
    why: "no provider declares tablespaces",
  },
  {
    standard: "pgdsat",
    id: "2.5",
    title: "the mode of pg_hba.conf",
    why: "a file or a setting of the host or of the image: no program declares it",
  },
  { standard: "pgdsat", id: "2.6", title: "the mode of the socket" },
  {
    standard: "pgdsat",
    id: "2.7",
    title: "the mode of the data folder",
    why: "PostgreSQL sets it, and refuses to start with another",
  },
  {
    standard: "pgdsat",
    id: "2.8",
    title: "nothing foreign in the data folder",
    why: "it is looked for on the server's disk",
  },
  { standard: "pgdsat", id: "3.1.27", title: "log_directory outside of the data" },
  { standard: "pgdsat", id: "5.7", title: "authentication_timeout" },
  { standard: "pgdsat", id: "5.8", title: "hostssl in pg_hba.conf" },
  { standard: "pgdsat", id: "5.9", title: "no wide networks in pg_hba.conf" },
  { standard: "pgdsat", id: "5.10", title: "no rules for all roles and databases" },
  { standard: "pgdsat", id: "5.11", title: "superusers log in on the socket only" },
  { standard: "pgdsat", id: "5.12", title: "password_encryption" },
  {
    standard: "pgdsat",
    id: "6.11",
    title: "anonymization of data is installed",
    why: "which data are personal is not declared",
  },
];
