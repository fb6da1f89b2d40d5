// What JavaScript and CSS have to know of the C++, read from the C++ itself, so that it is written once: the numbers of
// some enums, and the colours of the themes.
//
//   agreedScript(sources)   const Kind = {banner: 0, navigation: 1, …}, Flag = {disabled: 1, toggle: 2, …}, …
//   agreedStyle(sources)    :root { --paper: #FBFAF7; … } :root[data-theme=dark] { … } …
//
// `sources` are the texts of all headers and sources of core and web by path. web/pack.mjs puts what comes out in front of
// the scripts and style sheets of the page. An enum that is missing, or there twice, is an error.

// The enums that scripts use, and where each is defined.
const enums = {
  Kind: 'web/ui/mirror.h',
  Flag: 'web/ui/mirror.h',
  Grip: 'web/browser/events.h',
  Modifier: 'web/browser/events.h',
  Preference: 'web/browser/events.h',
  Refusal: 'web/browser/events.h',
  Face: 'web/browser/fonts.h',
  Ask: 'web/browser/host.cpp',
  FileState: 'web/browser/kept_file.h',
  LockAnswer: 'web/browser/events.h',
  Plural: 'core/message/message.h',
  Place: 'core/store/medium.h',
  How: 'core/store/medium.h',
};

// Theme of web/ui/theme.cpp → the page's state in which it is used; later rules win.
const themes = {
  light: ':root',
  dark: ':root[data-theme=dark]',
  projector: ':root[data-theme=projector]',
  contrast_light: ':root[data-theme^=contrast]',
  contrast_dark: ':root[data-theme=contrast-dark]',
};
const colours = ['paper', 'panel', 'ink', 'quiet', 'hairline', 'accent', 'hedge'];

const plain = text => text.replace(/\/\/[^\n]*/g, '');

function only(matches, what) {
  if (matches.length !== 1) throw new Error(`${what} is defined ${matches.length} times, not once`);
  return matches[0];
}

// {name: number} of the enum's body: "a, b = 4, c = 1 << 3".
function numbers(body, what) {
  const found = {};
  let next = 0;
  for (const part of body.split(',').map(p => p.trim()).filter(Boolean)) {
    const match = /^(\w+)(?:\s*=\s*(?:(\d+)\s*<<\s*(\d+)|(\d+)))?$/.exec(part);
    if (!match) throw new Error(`${what} has “${part}”, which is not read here`);
    const [, name, base, shift, number] = match;
    const value = base ? base << shift : number ? Number(number) : next;
    found[name] = value;
    next = value + 1;
  }
  return found;
}

export function agreed(sources) {
  return Object.fromEntries(Object.entries(enums).map(([name, path]) => {
    const pattern = new RegExp(`^\\s*enum (?:class )?${name}\\b[^;{]*\\{([^}]*)\\}`, 'gm');
    const matches = [...plain(sources[path] ?? '').matchAll(pattern)];
    return [name, numbers(only(matches, `enum ${name} of ${path}`)[1], `enum ${name}`)];
  }));
}

export const agreedScript = sources =>
  Object.entries(agreed(sources)).map(([name, values]) => `const ${name} = ${JSON.stringify(values)};`).join('\n');

export function agreedStyle(sources) {
  const text = plain(sources['web/ui/theme.cpp']);
  return Object.entries(themes).map(([name, selector]) => {
    const theme = only([...text.matchAll(new RegExp(`Theme ${name}\\{([^;]*)\\};`, 'g'))], `Theme ${name}`)[1];
    const rules = colours.map(colour => {
      const hex = only([...theme.matchAll(new RegExp(`\\.${colour} = rgb\\(0x([0-9A-F]{6})\\)`, 'g'))], `.${colour} of ${name}`)[1];
      return `--${colour}: #${hex};`;
    });
    return `${selector} { ${rules.join(' ')} }`;
  }).join('\n');
}
