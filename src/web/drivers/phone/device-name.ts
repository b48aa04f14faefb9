/** The name of a phone for managers, from its browser's `userAgent`. */

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/EdgA?\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/HuaweiBrowser/, 'Huawei'],
  [/MiuiBrowser/, 'Mi'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const longestName = 60;

/**
 * Model or system, and browser.
 * @param model the model, if the browser states it apart from `userAgent`; null: it does not
 * @example deviceName('Mozilla/5.0 (Linux; Android 14; ALN-AL00) … Chrome/130.0.0.0 Mobile Safari/537.36') // 'ALN-AL00 · Chrome'
 */
export function deviceName(userAgent: string, model: string | null = null): string {
  const android = /Android [\d.]+; ([^;)]+?)(?: Build\/[^;)]*)?[;)]/.exec(userAgent)?.[1]?.trim() ?? null;
  // Newer browsers write `K` in place of the model.
  const modelName = model !== null && model !== '' ? model : android === 'K' ? null : android;
  const system = modelName ?? (/Android/.test(userAgent) ? 'Android' : (systems.find(([sign]) => sign.test(userAgent))?.[1] ?? 'Phone'));
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  return (browser === undefined ? system : `${system} · ${browser}`).replace(/\p{C}/gu, '').slice(0, longestName);
}
