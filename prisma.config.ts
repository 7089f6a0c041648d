import { defineConfig } from "prisma/config";

// `prisma generate` never runs the native schema engine, it only insists that one exists; nothing of ours downloads it.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
