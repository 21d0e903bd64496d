import type { Page } from 'playwright-core';

/** What the page is asked while somebody walks over it by the Tab key. */
interface Walk {
  /** What can be pressed by a pointer and not by a key; what would be reached in another order than it is read. */
  readonly pointerOnly: readonly string[];
  /** How many places the Tab key has to come to. */
  readonly places: number;
}

interface Stop {
  /** What is wrong with the place that has the focus now. */
  readonly faults: readonly string[];
  /** Places that have not had it yet. */
  readonly left: number;
  /** The place had the focus before: the walk has gone round. */
  readonly isAgain: boolean;
}

/** Runs in the page. React keeps what an element answers to beside the element. */
const WALK = String.raw`(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const nameOf = (element) => element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).split(' ').join('.') : '') + ' "' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) + '"';
  const propsOf = (element) => { const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')); return key ? element[key] : {}; };
  const NATIVE = 'a[href], button, input, select, textarea, summary, label, dialog';
  // The arrow keys lead from one row of a table to the next.
  const stops = (element) => element.tabIndex >= 0 || (element.hasAttribute('tabindex') && element.parentElement.querySelector(':scope > [tabindex="0"]') !== null);
  const all = [...document.querySelectorAll('body *')];
  const pointerOnly = all.filter((element) => {
    const props = propsOf(element);
    const pressed = props.onClick || props.onMouseDown || props.onPointerDown || props.onDoubleClick;
    return pressed && shown(element) && !element.matches(NATIVE) && !(props.onKeyDown && stops(element));
  });
  const outOfOrder = all.filter((element) => element.tabIndex > 0);
  const modal = all.findLast((element) => element.matches('dialog:modal'));
  const chosen = (element) => {
    if (element.type !== 'radio') return true;
    const group = [...document.querySelectorAll('input[type=radio]')].filter((other) => other.name === element.name && other.form === element.form && !other.disabled);
    return element === (group.find((other) => other.checked) ?? group[0]);
  };
  const places = all.filter((element) => element.tabIndex === 0 && (element.matches('a[href], button, input, select, textarea, summary') || element.hasAttribute('tabindex')) &&
    !element.matches(':disabled') && element.type !== 'hidden' && shown(element) && !element.closest('[inert]') && (!modal || modal.contains(element)) && chosen(element));
  const had = new Set();
  // Rows of long tables come and go, and with them their places.
  const left = () => places.filter((place) => !had.has(place) && place.isConnected && place.tabIndex === 0 && shown(place));
  window.pvStop = () => {
    const element = document.activeElement;
    const isNew = element && element !== document.body && !had.has(element);
    had.add(element);
    return { faults: isNew ? faultsOf(element) : [], left: left().length };
  };
  window.pvLeft = () => left().map((place) => 'never reached: ' + nameOf(place));
  const drawn = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const faultsOf = (element) => {
    const faults = [];
    const box = element.getBoundingClientRect();
    // Boxes to tick are drawn by what stands around them.
    const around = element.matches('[type=checkbox], [type=radio]') ? [element, element.parentElement, element.nextElementSibling].filter(Boolean) : [element];
    if (!around.some((one) => [null, '::before', '::after'].some((part) => drawn(getComputedStyle(one, part))))) faults.push('no focus to be seen: ' + nameOf(element));
    const [left, right, top, bottom] = [Math.max(box.left, 0), Math.min(box.right, innerWidth), Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return [...faults, 'out of sight: ' + nameOf(element)];
    const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)));
    if (!spots.some((spot) => spot && (element.contains(spot) || spot.contains(element) || spot.matches('label') ))) faults.push('covered: ' + nameOf(element));
    return faults;
  };
  document.activeElement?.blur?.();
  return { pointerOnly: [...pointerOnly.map((element) => 'only by pointer: ' + nameOf(element)), ...outOfOrder.map((element) => 'out of order: ' + nameOf(element))], places: places.length };
})()`;

/** Walks over a screen by the Tab key until it has gone round; answers what a person without a pointer could not reach, see or press. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const { pointerOnly, places } = await page.evaluate<Walk>(WALK);
  const faults = [...pointerOnly];
  // The round may begin in the middle, and rows come and go in long tables.
  for (let pressed = 0, left = places; left > 0 && pressed < 2 * places + 10; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>('window.pvStop()');
    faults.push(...stop.faults);
    left = stop.left;
  }
  return [...faults, ...(await page.evaluate<string[]>('window.pvLeft()'))];
}
