/** What the browser says of itself. */
export type BrowserSaid = { readonly userAgent: string; readonly touchPoints: number };

/** The family of browsers, as the app page tells them apart, to which one belongs. */
export function familyOf({
  userAgent,
  touchPoints,
}: BrowserSaid): "android" | "apple" | "desktop" | "firefox" {
  // Every browser on an iPhone is Safari beneath; an iPad says that it is a Mac, but Macs have no touch screens.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return "apple";
  if (/Firefox\//.test(userAgent)) return "firefox";
  return /Android/.test(userAgent) ? "android" : "desktop";
}
