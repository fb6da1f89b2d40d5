// A learning platform that runs this page as a SCORM 1.2 package: it hears how far the exercise has come, keeps the work between
// two sittings, and gets the score. Nothing of this happens in a page that no platform opened. (SCORM 1.2 run-time environment.)
//
// What a platform keeps is 4,096 characters: the student's tags without the article's text, gzip, as base64.
'use strict';

host.scorm = {
  LONGEST: 4096,
  api: null,
  resumed: '',  // the work of the last sitting, the text of a Hearsay file without the article's text; empty: none
  name: '',     // the student's, as the platform has it: "Finch, Ada"

  // The platform's object, in the window that opened this one or one around it.
  find() {
    for (const from of [window, window.opener])
      for (let at = from, steps = 0; at && steps < 10; at = at.parent, ++steps) {
        try { if (at.API?.LMSInitialize) return at.API; } catch { /* a window of somebody else's */ }
        if (at.parent === at) break;
      }
    return null;
  },

  async begin() {
    if (!host.carried.read()) return;
    this.api = this.find();
    if (!this.api) return;
    this.api.LMSInitialize('');
    if (this.api.LMSGetValue('cmi.core.lesson_status') === 'not attempted') this.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    this.name = this.api.LMSGetValue('cmi.core.student_name');
    const kept = this.api.LMSGetValue('cmi.suspend_data');
    try { if (kept) this.resumed = await unpackText(kept); } catch (error) { console.error(error); }
    this.api.LMSCommit('');
    addEventListener('pagehide', () => this.api.LMSFinish(''));
  },

  // The exercise with the work of the last sitting in it.
  withWork(text) {
    if (!this.resumed) return text;
    const exercise = JSON.parse(text), work = JSON.parse(this.resumed), own = id => id && 'w' + id;
    exercise.layers = [...exercise.layers.filter(layer => layer.id !== 'me'), ...work.layers];
    for (const person of work.persons ?? []) (exercise.persons ??= []).push({ ...person, id: own(person.id) });
    for (const tag of work.tags ?? []) (exercise.tags ??= []).push({ ...tag, id: own(tag.id), ...tag.person && { person: own(tag.person) } });
    for (const link of work.links ?? []) (exercise.links ??= []).push({ ...link, id: own(link.id), from: own(link.from), to: own(link.to) });
    const { name, handedIn, tries, sources } = work.meta.exercise;
    Object.assign(exercise.meta.exercise, { name, handedIn, tries });
    for (const source of exercise.meta.exercise.sources ?? []) Object.assign(source, sources?.find(({ id }) => id === source.id));
    exercise.meta.changed = work.meta.changed;
    return JSON.stringify(exercise);
  },

  // After each change that was stored; in the end with the score (empty: there is none).
  keeping: Promise.resolve(),
  keep(bytes, done, score) {
    if (!this.api) return;
    const work = JSON.parse(decode(bytes));
    work.text = '';
    delete work.fingerprint;
    const grade = decode(score);
    this.keeping = this.keeping.then(async () => {
      const packed = await packText(JSON.stringify(work));
      // What does not fit is not cut: the work is still in the browser, and in the file that is handed in.
      if (packed.length <= this.LONGEST) this.api.LMSSetValue('cmi.suspend_data', packed);
      if (done) {
        if (grade) {
          this.api.LMSSetValue('cmi.core.score.min', '0');
          this.api.LMSSetValue('cmi.core.score.max', '100');
          this.api.LMSSetValue('cmi.core.score.raw', grade);
        }
        this.api.LMSSetValue('cmi.core.lesson_status', 'completed');
      } else {
        this.api.LMSSetValue('cmi.core.exit', 'suspend');
      }
      this.api.LMSCommit('');
    }).catch(error => console.error(error));
  },

  // The page with the exercise as a package: https://adlnet.gov, SCORM 1.2 content packaging.
  manifest(title) {
    const words = title.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hearsay" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="all">
    <organization identifier="all"><title>${words}</title>
      <item identifier="exercise" identifierref="page"><title>${words}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
  </resources>
</manifest>
`;
  },

  save(name, titleBytes, exercise) {
    const fileName = name.slice(), title = decode(titleBytes), text = decode(exercise);
    host.carried.page(text)
      .then(page => zip([['imsmanifest.xml', this.manifest(title)], ['index.html', page]]))
      .then(bytes => host.files.save(fileName, encoder.encode('application/zip'), bytes));
  },
};

const gzip = async bytes => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());

const packText = async text => btoa(signsOf(await gzip(encoder.encode(text))));

const unpackText = async packed => decode(await unpackWasm(packed));
