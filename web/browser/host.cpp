// The C++ half of the border to JavaScript: each function hands its arguments to the object of the same
// subject in web/browser/*.js. Strings go over as a view of the heap (they may hold NUL), answers come back
// through `answer`.
#include "web/browser/host.h"

#include <emscripten.h>

#include "web/browser/language.h"

// clang-format off
EM_JS(void, js_request_frame, (), { Module["host"].requestFrame(); })
EM_JS(void, js_request_frame_when_quiet, (), { Module["host"].requestFrameWhenQuiet(); })
EM_JS(void, js_request_frame_in, (double milliseconds), { Module["host"].requestFrameIn(milliseconds); })
EM_JS(double, js_now, (), { return Date.now(); })
EM_JS(void, js_ask, (int what, const char* p, int n), {
  Module["host"].ask(what, HEAPU8.subarray(p, p + n));
})
EM_JS(int, js_answer_size, (), { return Module["host"].answer.length; })
EM_JS(void, js_answer, (char* to), { HEAPU8.set(Module["host"].answer, to); })
EM_JS(void, js_short_time, (double time), { Module["host"].shortTime(time); })
EM_JS(void, js_put_control, (int id, int parent, int previous, int kind, int flags, float x, float y, float w, float h,
                             float content, const char* p, int n), {
  Module["host"].mirror.put(id, parent, previous, kind, flags, x, y, w, h, content, HEAPU8.subarray(p, p + n));
})
EM_JS(void, js_remove_control, (int id), { Module["host"].mirror.remove(id); })
EM_JS(void, js_focus_control, (int id), { Module["host"].mirror.focus(id); })
EM_JS(void, js_select_text, (int layer, int p, int at, int q, int to, int words), {
  Module["host"].article.select(layer, [p, at], [q, to], words);
})
EM_JS(int, js_place_at, (int layer, float x, float y, unsigned* utf16), {
  const place = Module["host"].article.layer(layer).at(x, y);
  HEAPU32[utf16 >> 2] = place[1];
  return place[0];
})
EM_JS(void, js_put_paragraph, (int layer, int index, const char* p, int n), {
  Module["host"].article.layer(layer).put(index, HEAPU8.subarray(p, p + n));
})
EM_JS(void, js_choose_mark, (int layer, const char* p, int n), {
  Module["host"].article.layer(layer).choose(HEAPU8.subarray(p, p + n));
})
EM_JS(void, js_paragraph_count, (int layer, int count), { Module["host"].article.layer(layer).count(count); })
EM_JS(void, js_article_style, (int layer, float width, float size, float line), {
  Module["host"].article.layer(layer).style(width, size, line);
})
EM_JS(int, js_paragraph_boxes, (int layer, float* to, int room), {
  return Module["host"].article.layer(layer).boxes(HEAPF32, to >> 2, room);
})
EM_JS(int, js_paragraph_words, (int layer, int index, float* to, int room), {
  return Module["host"].article.layer(layer).words(index, HEAPF32, to >> 2, room);
})
EM_JS(void, js_article_holes, (int layer, const char* p, int n), {
  Module["host"].article.layer(layer).holes(HEAPU8.subarray(p, p + n));
})
EM_JS(void, js_scroll_article, (int layer, float top, int smooth), {
  Module["host"].article.layer(layer).scrollTo(top, smooth);
})
EM_JS(void, js_clear_selection, (int layer), { Module["host"].article.clear(layer); })
EM_JS(void, js_focus_article, (int layer), { Module["host"].article.focus(layer); })
EM_JS(void, js_save_file, (const char* name, int n, const char* type, int t, const char* bytes, int b), {
  Module["host"].files.save(HEAPU8.subarray(name, name + n), HEAPU8.subarray(type, type + t), HEAPU8.slice(bytes, bytes + b));
})
EM_JS(void, js_save_carrying, (const char* name, int n, const char* exercise, int e), {
  Module["host"].carried.save(HEAPU8.slice(name, name + n), HEAPU8.subarray(exercise, exercise + e));
})
EM_JS(void, js_save_scorm, (const char* name, int n, const char* title, int t, const char* exercise, int e), {
  Module["host"].scorm.save(HEAPU8.slice(name, name + n), HEAPU8.subarray(title, title + t), HEAPU8.subarray(exercise, exercise + e));
})
EM_JS(void, js_keep_work, (const char* work, int w, int done, const char* score, int s), {
  Module["host"].scorm.keep(HEAPU8.subarray(work, work + w), done, HEAPU8.subarray(score, score + s));
})
EM_JS(int, js_can_lock, (), { return Module["host"].lock.can() ? 1 : 0; })
EM_JS(void, js_lock, (int open, const char* text, int t, const char* passphrase, int p), {
  Module["host"].lock[open ? 'unlock' : 'lock'](HEAPU8.subarray(text, text + t), HEAPU8.subarray(passphrase, passphrase + p));
})
EM_JS(int, js_decode, (const char* label, int n, const char* bytes, int b), {
  return Module["host"].files.decode(HEAPU8.subarray(label, label + n), HEAPU8.subarray(bytes, bytes + b));
})
EM_JS(void, js_print, (int what, const char* name, int n, const char* p, int size), {
  Module["host"].print[['style', 'open', 'view', 'png', 'exercise'][what]](HEAPU8.subarray(name, name + n), HEAPU8.subarray(p, p + size));
})
// clang-format on

namespace hearsay::host {

namespace {

enum Ask { unique, read_setting, write_setting, title, theme, choose, licence_texts, example_text, carried_text, platform, student, spoken };  // known to host.js by web/agreed.mjs

int size(std::string_view s) { return static_cast<int>(s.size()); }

void tell(Ask what, std::string_view argument) { js_ask(what, argument.data(), size(argument)); }

std::string answer() {
  std::string out(static_cast<std::size_t>(js_answer_size()), '\0');
  js_answer(out.data());
  return out;
}

// Reads a list of floats whose length only the browser knows: with the room that was there last time first.
template <class Read>
void read_floats(std::vector<float>& out, Read read) {
  if (out.size() < 64) out.resize(64);
  int needed = read(out.data(), static_cast<int>(out.size()));
  if (static_cast<std::size_t>(needed) > out.size()) {
    out.resize(static_cast<std::size_t>(needed));
    needed = read(out.data(), needed);
  }
  out.resize(static_cast<std::size_t>(needed));
}

}  // namespace

void request_frame() { js_request_frame(); }
void request_frame_when_quiet() { js_request_frame_when_quiet(); }
void request_frame_in(std::int64_t milliseconds) { js_request_frame_in(static_cast<double>(milliseconds)); }
void announce(std::string_view words) { tell(spoken, words); }
std::int64_t now() { return static_cast<std::int64_t>(js_now()); }

std::string short_time(std::int64_t time) {
  js_short_time(static_cast<double>(time));
  std::string said = answer();
  return said.empty() ? words("time.none") : said;
}

std::string unique_id() {
  tell(unique, {});
  return answer();
}

std::string setting(std::string_view key) {
  tell(read_setting, key);
  return answer();
}

void keep_setting(std::string_view key, std::string_view value) {
  tell(write_setting, std::string(key) + '=' + std::string(value));
}

std::string licences() {
  tell(licence_texts, {});
  return answer();
}

std::string example() {
  tell(example_text, {});
  return answer();
}

std::string carried_exercise() {
  tell(carried_text, {});
  return answer();
}

bool in_platform() {
  tell(platform, {});
  return !answer().empty();
}

std::string platform_student() {
  tell(student, {});
  return answer();
}

void tell_platform(std::string_view hand_in, bool done, std::string_view score) {
  js_keep_work(hand_in.data(), size(hand_in), done, score.data(), size(score));
}

void page_title(std::string_view text) { tell(title, text); }
void page_theme(std::string_view name) { tell(theme, name); }

void put_control(const Control& c) {
  js_put_control(static_cast<int>(c.id), static_cast<int>(c.parent), static_cast<int>(c.previous),
                 static_cast<int>(c.kind), static_cast<int>(c.flags), c.x, c.y, c.width, c.height,
                 c.content_height, c.strings.data(), size(c.strings));
}

void remove_control(std::uint32_t id) { js_remove_control(static_cast<int>(id)); }
void focus_control(std::uint32_t id) { js_focus_control(static_cast<int>(id)); }

void put_paragraph(int layer, std::uint32_t index, std::string_view json) {
  js_put_paragraph(layer, static_cast<int>(index), json.data(), size(json));
}
void choose_mark(int layer, std::string_view id) { js_choose_mark(layer, id.data(), size(id)); }
void paragraph_count(int layer, std::uint32_t count) { js_paragraph_count(layer, static_cast<int>(count)); }
void article_style(int layer, float width, float font, float line) { js_article_style(layer, width, font, line); }
void paragraph_boxes(int layer, std::vector<float>& boxes) {
  read_floats(boxes, [layer](float* to, int room) { return js_paragraph_boxes(layer, to, room); });
}
void paragraph_words(int layer, std::uint32_t index, std::vector<float>& words) {
  read_floats(words, [=](float* to, int room) {
    return js_paragraph_words(layer, static_cast<int>(index), to, room);
  });
}
void scroll_article(int layer, float top, bool smooth) { js_scroll_article(layer, top, smooth); }
void article_holes(int layer, std::string_view path) { js_article_holes(layer, path.data(), size(path)); }
void clear_selection(int layer) { js_clear_selection(layer); }
void focus_article(int layer) { js_focus_article(layer); }
void select_text(int layer, TextPlace anchor, TextPlace focus, bool words) {
  js_select_text(layer, anchor.paragraph, static_cast<int>(anchor.utf16), focus.paragraph,
                 static_cast<int>(focus.utf16), words);
}
TextPlace place_at(int layer, float x, float y) {
  TextPlace place;
  place.paragraph = js_place_at(layer, x, y, &place.utf16);
  return place;
}

std::string number_style() {
  js_print(0, nullptr, 0, nullptr, 0);
  return answer();
}
void print() { js_print(1, nullptr, 0, nullptr, 0); }
void print_view(std::string_view json) { js_print(2, nullptr, 0, json.data(), size(json)); }
void print_exercise(std::string_view json) { js_print(4, nullptr, 0, json.data(), size(json)); }
void save_png(std::string_view name, std::string_view svg) {
  js_print(3, name.data(), size(name), svg.data(), size(svg));
}

void save_file(std::string_view name, std::string_view type, std::string_view bytes) {
  js_save_file(name.data(), size(name), type.data(), size(type), bytes.data(), size(bytes));
}

void save_scorm_package(std::string_view name, std::string_view heading, std::string_view exercise) {
  js_save_scorm(name.data(), size(name), heading.data(), size(heading), exercise.data(), size(exercise));
}

void save_page_carrying(std::string_view name, std::string_view exercise) {
  js_save_carrying(name.data(), size(name), exercise.data(), size(exercise));
}

bool can_lock() { return js_can_lock() != 0; }
void lock(std::string_view text, std::string_view passphrase) {
  js_lock(0, text.data(), size(text), passphrase.data(), size(passphrase));
}
void unlock(std::string_view locked, std::string_view passphrase) {
  js_lock(1, locked.data(), size(locked), passphrase.data(), size(passphrase));
}

std::optional<std::string> decoded(std::string_view bytes, std::string_view label) {
  if (!js_decode(label.data(), size(label), bytes.data(), size(bytes))) return std::nullopt;
  return answer();
}
void choose_files(std::string_view accept) { tell(choose, std::string(phrase("files.choose")) + "\n" + std::string(accept)); }

}  // namespace hearsay::host
