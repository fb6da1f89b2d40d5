// Tested through the page by tests/browser/mirrored_test.mjs.
#include "web/ui/sides.h"

#include "web/browser/language.h"
#include "web/ui/shaped.h"
#include "web/ui/ui.h"

namespace hearsay::ui {

namespace {

int as_they_are = 0;

}  // namespace

bool from_right() { return host::language().from_right; }

float turned(float x) { return from_right() ? window().w - x : x; }
Rect turned(const Rect& r) { return from_right() ? Rect{window().w - r.right(), r.y, r.w, r.h} : r; }

Rect along(std::string_view words, const Rect& line, const Rect& box) {
  if (begins_from_the_right(words) == from_right()) return box;
  return {line.x + line.right() - box.right(), box.y, box.w, box.h};
}

std::string_view arrow_back() { return from_right() ? "▸" : "◂"; }

float in_window(float x) { return as_they_are ? x : turned(x); }
Rect in_window(const Rect& rect) { return as_they_are ? rect : turned(rect); }

AsTheBrowserHasIt::AsTheBrowserHasIt() { ++as_they_are; }
AsTheBrowserHasIt::~AsTheBrowserHasIt() { --as_they_are; }

}  // namespace hearsay::ui
