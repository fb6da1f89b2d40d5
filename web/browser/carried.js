// An exercise inside the page: reading the one that this page carries, and saving the page with another one inside. Who opens
// that file has the page and the exercise in one.
'use strict';

// The article of an exercise, to be read where no script runs.
function articleAsHtml(exercise) {
  const box = document.createElement('article');
  for (const paragraph of JSON.parse(exercise).text.split('\n'))
    if (paragraph.trim()) box.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
  return box.outerHTML;
}

host.carried = {
  program: null,  // the packed program, kept when its element goes: as a Blob, which the browser may put on the disk

  // The text of the exercise; empty: this page carries none.
  read: () => document.getElementById('carried')?.textContent ?? '',

  // Takes the program's text out of the page.
  takeProgram() {
    const element = document.getElementById('wasm'), text = element.textContent;
    this.program = new Blob([text]);
    element.remove();
    return text;
  },

  // This page as it came, but for the exercise. What the browser made of it since then is left out: the parts are named.
  async page(exercise) {
    const part = selector => document.querySelector(selector).outerHTML;
    const data = (type, id, text) => Object.assign(document.createElement('script'), { type, id, textContent: text }).outerHTML;
    const empty = id => document.getElementById(id).cloneNode(false).outerHTML;
    const head = document.head.cloneNode(true);
    head.querySelector('title').textContent = 'Hearsay';
    for (const link of head.querySelectorAll('link')) link.remove();  // what lies beside the page of a site does not come along
    const trouble = document.getElementById('trouble').cloneNode(false);
    trouble.hidden = true;
    return [
      '<!DOCTYPE html>\n<html lang="en">\n', head.outerHTML, '\n<body>\n',
      empty('canvas'), empty('controls'), empty('said'), trouble.outerHTML, part('noscript').replace('</main>', articleAsHtml(exercise) + '</main>'), part('#example'),
      part('body > script:not([type])'), part('#licences'),
      '\n', data('text/plain', 'wasm', await this.program.text()), '\n',
      data('application/json', 'carried', exercise.replaceAll('<', '\\u003c')), '\n</body>\n</html>\n',
    ].join('');
  },

  save(name, exercise) {
    const fileName = name.slice(), text = decode(exercise);
    this.page(text).then(page => host.files.save(fileName, encoder.encode('text/html'), page));
  },
};
