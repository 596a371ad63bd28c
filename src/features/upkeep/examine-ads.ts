import { listCampaigns } from "../ads/ads.store.ts";
import type { Examination } from "./complaint.ts";

/** That the files of every advertisement are there, and of their size. */
export const adsExamination: Examination = {
  name: "advertisements",
  async *examine({ database, files }) {
    for (const { name, creatives } of await listCampaigns(database.db)) {
      for (const { file, bytes, alt } of creatives) {
        const where = `campaign ${name} (${alt})`;
        const found = await files.find(file);
        const todo = "bring the file back from a backup of the media folder";
        if (found === null) yield { where, what: `${file} is gone`, todo };
        else if (found.size !== bytes) yield { where, what: `${file} is not of its size`, todo };
      }
    }
  },
};
