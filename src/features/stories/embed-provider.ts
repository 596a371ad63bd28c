/** Hosts by their last labels, and the name that a reader knows them by. */
const PROVIDERS: readonly (readonly [string, string])[] = [
  ["youtube.com", "YouTube"],
  ["youtube-nocookie.com", "YouTube"],
  ["youtu.be", "YouTube"],
  ["vimeo.com", "Vimeo"],
  ["twitter.com", "X"],
  ["x.com", "X"],
  ["facebook.com", "Facebook"],
  ["fb.watch", "Facebook"],
  ["instagram.com", "Instagram"],
  ["soundcloud.com", "SoundCloud"],
  ["dailymotion.com", "Dailymotion"],
  ["dai.ly", "Dailymotion"],
  ["spotify.com", "Spotify"],
  ["tiktok.com", "TikTok"],
  ["google.com", "Google"],
  ["ted.com", "TED"],
  ["flickr.com", "Flickr"],
  ["linkedin.com", "LinkedIn"],
  ["bsky.app", "Bluesky"],
  ["deezer.com", "Deezer"],
  ["mixcloud.com", "Mixcloud"],
  ["scribd.com", "Scribd"],
  ["issuu.com", "Issuu"],
  ["reddit.com", "Reddit"],
  ["pinterest.com", "Pinterest"],
  ["apple.com", "Apple"],
  ["datawrapper.de", "Datawrapper"],
  ["datawrapper.dwcdn.net", "Datawrapper"],
  ["flourish.studio", "Flourish"],
  ["documentcloud.org", "DocumentCloud"],
  ["archive.org", "Internet Archive"],
];

/** The name of the site that an embed is from, as readers know it; of one that is not listed, its host name. */
export function providerOf(hostname: string): string {
  const known = PROVIDERS.find(([host]) => hostname === host || hostname.endsWith(`.${host}`));
  return known?.[1] ?? hostname.replace(/^www\./, "");
}
