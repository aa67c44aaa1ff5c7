/** What every Chromium of the tests is started with. */
export const CHROMIUM_SWITCHES: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  // The browser's own tabs and bars come and go at once; pages keep their animations.
  '--animation-duration-scale=0',
  // Pages of the browser that it loads at each start for its address bar, which no test looks at: half of the work of a start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess',
];
