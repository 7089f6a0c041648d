import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg"],
  // The packages and the generated client are the product's.
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};

export default config;
