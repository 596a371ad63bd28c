import { LiveStory } from "./live-story.client.ts";

customElements.define("live-story", LiveStory);
