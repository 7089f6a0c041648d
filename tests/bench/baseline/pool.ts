import pg from "pg";

const { DATABASE_URL: connectionString = "", POOL: max } = process.env;

export const pool = new pg.Pool({ connectionString, max: Number(max) });
