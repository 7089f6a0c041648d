import { runCli } from "./cli/run-cli";
import { openTerminal } from "./cli/terminal";

// npm run --silent stet -- COMMAND …

process.exitCode = await runCli(process.argv.slice(2), openTerminal(process), process.env);
