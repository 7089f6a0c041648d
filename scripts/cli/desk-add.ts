import { done } from "@/lib/core/result";
import { SCALE_PRESETS } from "@/lib/core/verdict/presets";
import { createDesk } from "@/lib/operations/create-desk";
import { CreateDeskInput } from "@/lib/schemas/desk";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";

export const deskAdd: Command = {
  name: "desk add",
  summary: "Make a desk with its own people, scale and policy; prints its id",
  arguments: [],
  options: {
    name: { value: "NAME", about: "what people read", required: true },
    slug: {
      value: "SLUG",
      about: "its short name: lower-case letters, digits, hyphens; never changes",
      required: true,
    },
    scale: { value: "PRESET", about: `${SCALE_PRESETS.join(", ")}; stet-five if not said` },
    zone: { value: "ZONE", about: "the time zone its reports are dated in, like Europe/Lisbon; UTC if not said" },
    ...AS_OPTION,
  },
  examples: [
    'stet desk add --name "Sport desk" --slug sport-desk',
    'stet desk add --name "Science" --slug science --scale science --zone Europe/Lisbon',
  ],
  async run({ text, env }) {
    const scale = CreateDeskInput.shape.scale.safeParse(text("scale"));
    if (!scale.success) throw new UsageError(`--scale is one of ${SCALE_PRESETS.join(", ")}.`);
    const zone = text("zone");
    const desk = {
      name: text("name") ?? "",
      slug: text("slug") ?? "",
      scale: scale.data,
      ...(zone === undefined ? {} : { timeZone: zone }),
    };
    const added = await withContext(env, text("as"), (context) => createDesk(context, desk));
    if (!added.ok) return added;
    return done({
      value: added.value,
      text: `${added.value.id}\n`,
      note: `Put people on it: stet user add --desk ${added.value.slug} adds new ones, Settings in the app those who are here.`,
    });
  },
};
