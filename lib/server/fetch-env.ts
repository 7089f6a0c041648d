import { z } from "zod";

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::([1-9]\d{0,4}))?$/;

const isHost = (text: string): boolean => {
  const port = HOST.exec(text)?.[2];
  return HOST.test(text) && Number(port ?? 1) <= 65_535;
};

/** The variable of fetching pages: hosts of the newsroom's own network. */
export const FETCH_VARIABLES = {
  STET_FETCH_HOSTS: z
    .string()
    .max(10_000)
    .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
    .refine(
      (hosts) => hosts.every(isHost),
      "must be hosts of your own network that pages may be fetched from, like intranet.example.org,10.0.0.7:8080",
    )
    .optional(),
};
