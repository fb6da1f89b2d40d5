// The DOM controls over the canvas (web/ui/mirror.h). Each has the place, the name and the action of what is drawn
// beneath it; the canvas shows it, the control hears the click, takes the focus and speaks to a screen reader.
'use strict';

host.mirror = (() => {
  const controls = new Map();  // id → { element, kind, value }
  // The tag name and role of each kind.
  const ELEMENTS = {
    banner: ['header', 'banner'], navigation: ['nav', ''], main: ['main', ''], complementary: ['aside', ''],
    contentinfo: ['footer', 'contentinfo'], region: ['section', 'region'], group: ['div', 'group'], toolbar: ['div', 'toolbar'],
    dialog: ['div', 'dialog'], menu: ['div', 'menu'], tablist: ['div', 'tablist'], table: ['div', 'table'], row_group: ['div', 'rowgroup'], row: ['div', 'row'],
    column_head: ['div', 'columnheader'], row_head: ['div', 'rowheader'], cell: ['div', 'cell'], heading: ['h2', ''], text: ['p', ''],
    status: ['p', 'status'], alert: ['p', 'alert'], button: ['button', ''], tab: ['button', 'tab'], menuitem: ['button', 'menuitem'],
    field: ['input', ''], area: ['textarea', ''], select: ['select', ''], article: ['div', ''], handle: ['div', 'slider'],
  };
  const KINDS = Object.keys(Kind).map(name => ELEMENTS[name]);
  const { dialog: DIALOG, menu: MENU, heading: HEADING, status: STATUS, alert: ALERT, button: BUTTON, tab: TAB, menuitem: MENUITEM, field: FIELD, area: AREA, select: SELECT, article: ARTICLE, handle: HANDLE } = Kind;
  const { disabled: DISABLED, toggle: TOGGLE, pressed: PRESSED, popup: POPUP, expanded: EXPANDED, scrolls: SCROLLS, takes_focus: TAKES_FOCUS, quiet: QUIET, silent: SILENT, when_done: WHEN_DONE, steers: STEERS, deliberate: DELIBERATE, in_sight: IN_SIGHT, secret: SECRET, measured_left: MEASURED_LEFT, placed_right: PLACED_RIGHT } = Flag;
  const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;  // as ui::runs_from_the_right()
  const root = () => document.getElementById('controls');
  const attribute = (element, name, value) => {
    if (value === null || value === '' || value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  };

  // A click that takes something away, or after which the same button is about something else, must be meant. The second one
  // of a double click is not, nor one in the place where another control was clicked a moment ago: that is gone, and this
  // lies where it was.
  const MOMENT = 1000, NEAR = 24;  // milliseconds, pixels
  let before = null, latest = null;  // the last two clicks
  addEventListener('click', e => {
    before = latest;
    latest = { x: e.clientX, y: e.clientY, time: e.timeStamp, control: e.target.closest?.('[data-control]') };
  }, true);
  function meant(element, e) {
    if (e.detail === 0) return true;  // by key
    const stray = before && before.control !== element && e.timeStamp - before.time < MOMENT &&
      Math.hypot(e.clientX - before.x, e.clientY - before.y) < NEAR;
    if (e.detail === 1 && !stray) return true;
    latest = before;  // as if it had not been
    return false;
  }

  function make(id, kind, value) {
    const [tag, role] = KINDS[kind];
    const element = kind === ARTICLE ? host.article.layer(Number(value)).article : document.createElement(tag);
    element.id = 'control-' + (id >>> 0);
    if (role) element.setAttribute('role', role);
    if (kind === STATUS || kind === ALERT) element.setAttribute('aria-live', 'off');  // host.announce() says it
    if (tag === 'button') element.type = 'button';
    if (kind !== ARTICLE) element.dataset.control = tag;
    if (kind === DIALOG) element.setAttribute('aria-modal', 'true');
    if (tag === 'button') element.addEventListener('click', e => {
      if (controls.get(id).flags & DELIBERATE && !meant(element, e)) return;
      // After a click by pointer the keys go to the article again, as if nothing had been in between.
      if (e.detail > 0 && !element.closest('[role=dialog], [role=menu]')) host.article.focus();
      host.article.move();
      hearsay._hs_press(id);
      host.frameNow();
    });
    if (kind === FIELD || kind === AREA) {
      element.autocomplete = 'off';
      if (kind === FIELD) element.type = 'text';
      element.addEventListener('input', () => controls.get(id).flags & WHEN_DONE ? later(id) : tell(id, element.value));
      element.addEventListener('change', () => settle(id));
      if (kind === FIELD) element.addEventListener('keydown', e => {
        if (e.key === 'Enter' && !e.isComposing) { send('_hs_enter', [id, e.shiftKey ? 1 : 0], element.value); host.frameNow(); e.preventDefault(); }
      });
    }
    if (kind === HANDLE) grip(id, element);
    if (kind === SELECT) element.addEventListener('change', () => { tell(id, String(element.selectedIndex)); });
    const control = { element, kind, value: null, spacer: null };
    controls.set(id, control);
    return control;
  }

  // A handle follows the pointer that took it, wherever that goes; arrow keys move it by steps, Alt by letters.
  function grip(id, element) {
    let held = null;
    const say = (what, x, y, e) => { hearsay._hs_drag(id, what, x, y, e.altKey ? 1 : 0); host.requestFrame(); };
    const done = (what, e) => {
      if (held !== e.pointerId) return;
      held = null;
      root().classList.remove('dragging');
      say(what, e.clientX, e.clientY, e);
    };
    element.tabIndex = 0;
    element.addEventListener('pointerdown', e => {
      if (e.button !== 0 || held !== null) return;
      held = e.pointerId;
      element.setPointerCapture(held);
      root().classList.add('dragging');
      say(Grip.taken, e.clientX, e.clientY, e);
      element.focus({ preventScroll: true });
      e.preventDefault();
    });
    element.addEventListener('pointermove', e => { if (held === e.pointerId) say(Grip.moved, e.clientX, e.clientY, e); });
    element.addEventListener('pointerup', e => done(Grip.dropped, e));
    element.addEventListener('pointercancel', e => done(Grip.left, e));
    element.addEventListener('keydown', e => {
      const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[e.key];
      if (!step || e.ctrlKey || e.metaKey || e.shiftKey) return;
      say(Grip.stepped, step, 0, e);
      e.preventDefault();
      e.stopPropagation();
    });
  }

  function tell(id, value) {
    const control = controls.get(id);
    control.value = value;
    send('_hs_type', [id], value);
    host.frameNow();
  }

  // Arrow keys, Home and End walk through a menu and through tabs: the left one to what lies at the left.
  addEventListener('keydown', e => {
    const list = e.target.closest?.('[role=menu], [role=tablist]');
    const right = host.fromRight ? -1 : 1;
    const step = { ArrowDown: 1, ArrowRight: right, ArrowUp: -1, ArrowLeft: -right, Home: 0, End: 0 }[e.key];
    if (!list || step === undefined) return;
    const items = [...list.querySelectorAll('button:not(:disabled)')], now = items.indexOf(e.target);
    const to = e.key === 'Home' ? 0 : e.key === 'End' ? items.length - 1 : (now + step + items.length) % items.length;
    items[to]?.focus();
    e.preventDefault();
    e.stopPropagation();
  }, true);

  // What is typed into such a field becomes an edit half a second after the last letter, when the field is left, and
  // before the page is hidden; until then the status line says that it is being saved.
  const waiting = new Map();
  function later(id) {
    clearTimeout(waiting.get(id));
    waiting.set(id, setTimeout(settle, 500, id));
    hearsay._hs_typing(waiting.size);
    host.requestFrame();
  }
  function settle(id) {
    if (!waiting.has(id)) return;
    clearTimeout(waiting.get(id));
    waiting.delete(id);
    hearsay._hs_typing(waiting.size);
    const control = controls.get(id);
    if (!control) return;
    tell(id, control.element.value);
  }
  const settleAll = () => { for (const id of [...waiting.keys()]) settle(id); };
  addEventListener('pagehide', settleAll);
  document.addEventListener('visibilitychange', () => { if (document.hidden) settleAll(); });

  function scrolling(id, control, height) {
    const { element } = control;
    if (!control.spacer) {
      control.spacer = document.createElement('div');
      control.spacer.className = 'spacer';
      control.spacer.setAttribute('aria-hidden', 'true');
      element.append(control.spacer);
      element.classList.add('scrolls');
      element.classList.toggle('measured-left', !!(control.flags & MEASURED_LEFT));
      if (element.closest('[role=dialog]')) element.tabIndex = 0;  // so that the keyboard can scroll it
      element.addEventListener('scroll', () => {
        control.layer?.rolls();
        if (hearsay._hs_scroll(id, element.scrollTop)) host.requestFrame();
      }, { passive: true });
    }
    control.spacer.style.height = height + 'px';
  }

  function reach(element, toTop) {
    if (!toTop) return element?.scrollIntoView({ block: 'nearest' });
    const area = element.closest('.scrolls');
    if (area) area.scrollTop += element.getBoundingClientRect().top - area.getBoundingClientRect().top - 8;
  }

  return {
    settle: settleAll,

    put(id, parent, previous, kind, flags, x, y, w, h, content, bytes) {
      const [name, value, keys, hint] = decode(bytes).split('\0');
      const fresh = !controls.has(id);
      const control = fresh ? make(id, kind, value) : controls.get(id), { element } = control;
      // One that appears so is what a person came for; one that is there already moves no farther than it must.
      if (flags & IN_SIGHT && (fresh || !(control.flags & IN_SIGHT)))
        requestAnimationFrame(() => reach(element, fresh));
      control.flags = flags;
      const into = parent ? controls.get(parent).element : root();
      const before = previous ? controls.get(previous).element : null;
      if (element.parentNode !== into || element.previousElementSibling !== before) {
        if (before) before.after(element); else into.prepend(element);
      }
      const [near, far] = flags & PLACED_RIGHT ? ['right', 'left'] : ['left', 'right'];
      Object.assign(element.style, { [near]: x + 'px', [far]: '', top: y + 'px', width: w + 'px' });
      if (kind === ARTICLE) {  // as high as its text
        attribute(element, 'aria-label', name);
        controls.get(parent).layer = host.article.layer(Number(value));
        return;
      }
      element.style.height = h + 'px';
      if (kind >= HEADING && kind <= MENUITEM) {
        const shown = kind >= BUTTON && value ? value : name;
        if (element.textContent !== shown) {
          element.textContent = shown;
          // The article's words on a page that runs from the right run as they do.
          attribute(element, 'dir', host.fromRight && !FROM_RIGHT.test(shown) ? 'ltr' : '');
        }
        if (kind >= BUTTON) attribute(element, 'aria-label', shown === name ? '' : name);
        attribute(element, 'aria-hidden', flags & SILENT ? 'true' : '');
      } else {
        attribute(element, 'aria-label', name);
      }
      if (kind >= BUTTON && kind <= MENUITEM) {
        // The keys of one that can no longer be pressed go to the article.
        if (flags & DISABLED && element === document.activeElement) host.article.focus();
        element.disabled = !!(flags & DISABLED);
        if (flags & TOGGLE) attribute(element, kind === TAB ? 'aria-selected' : 'aria-pressed', !!(flags & PRESSED));
        else attribute(element, 'aria-current', flags & PRESSED ? 'true' : '');
        attribute(element, 'aria-haspopup', flags & POPUP ? 'true' : '');
        attribute(element, 'aria-expanded', flags & POPUP ? String(!!(flags & EXPANDED)) : '');
        attribute(element, 'tabindex', flags & QUIET ? '-1' : '');
        attribute(element, 'aria-keyshortcuts', keys);
        attribute(element, 'title', hint + (hint && keys ? ` (${readable(keys)})` : ''));
      }
      if (kind === FIELD || kind === AREA) {
        if (control.value !== value && !waiting.has(id)) { element.value = value; control.value = value; }
        element.placeholder = hint;
        // Not a field for passwords: the browser would offer to keep what a teacher typed on a student's computer.
        element.toggleAttribute('data-secret', !!(flags & SECRET));
        if (flags & STEERS) {
          const [list, line] = keys.split(' ');
          element.dataset.steers = '';
          element.setAttribute('role', 'combobox');
          element.setAttribute('aria-expanded', 'true');
          element.setAttribute('aria-controls', 'control-' + list);
          const chosen = line === '0' ? '' : 'control-' + line;
          if ((element.getAttribute('aria-activedescendant') ?? '') !== chosen) {
            attribute(element, 'aria-activedescendant', chosen);
            requestAnimationFrame(() => reach(document.getElementById(chosen), false));
          }
        }
        element.disabled = !!(flags & DISABLED);
      }
      if (kind === SELECT) {
        const [chosen, ...options] = value.split('\n');
        if (control.options !== options.join('\n')) {
          element.replaceChildren(...options.map(o => new Option(o)));
          control.options = options.join('\n');
        }
        element.selectedIndex = Number(chosen);
        element.title = hint;
      }
      if (kind === STATUS || kind === ALERT) attribute(element, 'title', hint);
      if (kind === HANDLE) {
        // A slider has numbers; people hear the words.
        const [now, least, most, words] = value.split('\n');
        for (const [what, is] of Object.entries({ now, min: least, max: most, text: words })) attribute(element, 'aria-value' + what, is);
        attribute(element, 'title', hint);
        element.dataset.handle = h > 2 * w ? 'bar' : 'knob';
      }
      if (flags & SCROLLS) scrolling(id, control, content);
      if (fresh && (kind === DIALOG || kind === MENU)) this.modal();
      if (fresh && flags & TAKES_FOCUS) queueMicrotask(() => {
        element.focus({ preventScroll: true });
        if (kind === AREA) caretAt(element, Number(keys)); else element.select?.();
      });
    },

    remove(id) {
      const control = controls.get(id);
      if (!control) return;
      if (control.element.contains(document.activeElement)) this.held = true;
      controls.delete(id);
      control.element.remove();
      if (control.kind === DIALOG || control.kind === MENU) this.modal();
      if (this.held) queueMicrotask(() => this.giveBack());
    },

    focus(id) {
      const element = controls.get(id)?.element;
      element?.focus({ preventScroll: true });
      element?.select?.();
    },

    // While a dialog or the menu is open everything else is inert; when the last one goes the focus goes back to what
    // had it before the first.
    returns: null, held: false,
    modal() {
      const open = [...controls.values()].filter(c => c.kind === DIALOG || c.kind === MENU).map(c => c.element);
      const top = open[open.length - 1];
      if (top && !this.returns) this.returns = document.activeElement;
      for (const child of root().children) child.inert = !!top && !child.contains(top);
      if (!top && this.returns) this.held = true;
    },
    giveBack() {
      if (!this.held || [...controls.values()].some(c => c.kind === DIALOG || c.kind === MENU)) return;
      this.held = false;
      const to = this.returns;
      this.returns = null;
      if (document.activeElement && document.activeElement !== document.body) return;
      if (to && to.isConnected && to !== document.body) to.focus({ preventScroll: true });
      else host.article.focus();
    },
  };

  // Nothing selected, so that the first letter typed replaces nothing; the place in the middle of what is seen, roughly: no
  // browser tells where a caret lies.
  function caretAt(area, place) {
    area.setSelectionRange(place, place);
    area.scrollTop = area.scrollHeight * place / Math.max(1, area.value.length) - area.clientHeight / 2;
  }

  function readable(keys) {
    const mac = /Mac|iP(ad|hone|od)/.test(navigator.platform);
    return keys.split(' ')[0].replace('Control+', mac ? '⌘' : 'Ctrl+').replace('Shift+', mac ? '⇧' : 'Shift+');
  }
})();
