// The functions that web/browser/*.js call: each passes one event on.
#include <emscripten.h>

#include <string>
#include <utility>
#include <vector>

#include "web/browser/events.h"
#include "web/browser/screen.h"

namespace hearsay {

namespace {

Listener* listener = nullptr;
ControlListener* controls = nullptr;
std::vector<char> room;
std::vector<GivenFile> given;  // of the files that are still coming

std::string_view view(const char* at, int size) { return {at, static_cast<std::size_t>(size)}; }

}  // namespace

void listen(Listener* to) { listener = to; }
void listen(ControlListener* to) { controls = to; }

extern "C" {

// Room for a string that is passed in next. Valid until the next call.
EMSCRIPTEN_KEEPALIVE char* hs_room(int size) {
  room.resize(static_cast<std::size_t>(size) + 1);
  return room.data();
}

EMSCRIPTEN_KEEPALIVE int hs_start() { return screen::start(); }
EMSCRIPTEN_KEEPALIVE void hs_frame(double time) { listener->frame(time); }
EMSCRIPTEN_KEEPALIVE void hs_context(int back) { back ? screen::restored() : screen::lost(); }

EMSCRIPTEN_KEEPALIVE void hs_resize(float width, float height, float pixel_ratio) {
  screen::resize(width, height, pixel_ratio);
  listener->resized();
}

EMSCRIPTEN_KEEPALIVE void hs_preferences(unsigned bits) { listener->preferences(bits); }

EMSCRIPTEN_KEEPALIVE void hs_pointer(float x, float y, int down) {
  screen::pointer(x, y);
  static bool was_down = false;
  if ((down != 0) != was_down) listener->pointer(x, y, down != 0);
  was_down = down != 0;
}

EMSCRIPTEN_KEEPALIVE int hs_key(unsigned modifiers, const char* key, int size) {
  return listener->key(view(key, size), modifiers);
}

EMSCRIPTEN_KEEPALIVE void hs_press(unsigned id) { controls->press(id); }
EMSCRIPTEN_KEEPALIVE void hs_type(unsigned id, const char* text, int size) {
  controls->type(id, std::string(view(text, size)));
}
EMSCRIPTEN_KEEPALIVE void hs_enter(unsigned id, int backwards, const char* text, int size) {
  controls->type(id, std::string(view(text, size)));
  listener->enter(id, backwards != 0);
}
EMSCRIPTEN_KEEPALIVE void hs_drag(unsigned id, int grip, float x, float y, int exact) {
  listener->dragged(id, static_cast<Grip>(grip), x, y, exact != 0);
}
EMSCRIPTEN_KEEPALIVE void hs_typing(int fields) { listener->typing(fields > 0); }
EMSCRIPTEN_KEEPALIVE int hs_scroll(unsigned id, float top) {
  controls->scrolled(id, top);
  return listener->scrolled(id, top);
}

EMSCRIPTEN_KEEPALIVE void hs_selection(int layer, int p, unsigned at, int q, unsigned to, int words) {
  listener->selected(layer, {p, at}, {q, to}, words != 0);
}
EMSCRIPTEN_KEEPALIVE void hs_selection_done(int layer, int p, unsigned at, int clicks) {
  listener->selection_done(layer, {p, at}, clicks);
}
EMSCRIPTEN_KEEPALIVE void hs_long_press(int layer, int p, unsigned at) { listener->long_pressed(layer, {p, at}); }
EMSCRIPTEN_KEEPALIVE void hs_article_click(int layer, int p, unsigned at, int collapsed, const char* tag, int size) {
  listener->article_clicked(layer, {p, at}, view(tag, size), collapsed != 0);
}
EMSCRIPTEN_KEEPALIVE void hs_hover(int layer, const char* tag, int size) {
  listener->hovered(layer, view(tag, size));
}
EMSCRIPTEN_KEEPALIVE void hs_fold(int layer, int p) { listener->fold_pressed(layer, p); }
EMSCRIPTEN_KEEPALIVE void hs_article_focus(int layer) { listener->article_focused(layer); }

EMSCRIPTEN_KEEPALIVE void hs_paste(const char* both, int size) {
  const std::string_view text = view(both, size);
  const std::size_t cut = text.find('\0');
  listener->pasted(text.substr(0, cut), cut == text.npos ? std::string_view{} : text.substr(cut + 1));
}

EMSCRIPTEN_KEEPALIVE void hs_file(int refusal, int name_size, const char* both, int size) {
  given.push_back({std::string(view(both, name_size)),
                   std::string(view(both, size).substr(static_cast<std::size_t>(name_size))),
                   static_cast<Refusal>(refusal)});
}
EMSCRIPTEN_KEEPALIVE void hs_files() { listener->files_given(std::exchange(given, {})); }
EMSCRIPTEN_KEEPALIVE void hs_printing() { listener->printing(); }
EMSCRIPTEN_KEEPALIVE void hs_lock(int answer, const char* text, int size) {
  listener->lock_answered(static_cast<LockAnswer>(answer), std::string(view(text, size)));
}
EMSCRIPTEN_KEEPALIVE int hs_leaving(int lasts) { return listener->leaving(lasts != 0); }
}

}  // namespace hearsay
