/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  // An import form carries up to LIMITS.importBytes of content and its facts; the operation measures exactly.
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
  // The gate runs the type checker itself (`npm run check`), once, before the build.
  typescript: { ignoreBuildErrors: true },
  // What is built needs no proxy; the browser still takes it for nothing but what it is.
  headers: async () => [
    {
      source: "/_next/static/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
      ],
    },
  ],
  // Browsers ask for this name whatever the page says.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  serverExternalPackages: ["pg", "@node-rs/argon2", "@prisma/adapter-pg", "nodemailer", "undici"],
};

export default config;
