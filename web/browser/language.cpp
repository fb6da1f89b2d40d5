// Tested through the page by tests/browser/history_test.mjs, longer_test.mjs and mirrored_test.mjs.
#include "web/browser/language.h"

#include <emscripten.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/message/longer.h"
#include "core/message/mirrored.h"
#include "web/browser/host.h"

namespace hearsay::host {

EM_JS(int, js_plural, (double n), { return Module["host"].plural(n); })
EM_JS(void, js_speaks, (const char* tag, int from_right), { Module["host"].speaks(UTF8ToString(tag), from_right); })

namespace {

message::Plural plural(std::int64_t n) {
  return static_cast<message::Plural>(js_plural(static_cast<double>(n)));
}

// A language that the page can speak beside English: so far those that are made up for the tests.
struct Spoken {
  std::string_view setting;  // what the setting “language” calls it
  const char* tag;           // for the page's `lang`, by BCP 47
  std::vector<std::string> (*words)();
  bool from_right;
};
constexpr Spoken others[] = {{"longer", "en-x-longer", message::longer_english, false},
                             {"mirrored", "en-Hebr-x-mirrored", message::mirrored_english, true}};

// nullptr: English.
const Spoken* chosen() {
  const std::string name = setting("language");
  for (const Spoken& other : others)
    if (other.setting == name) return &other;
  return nullptr;
}

}  // namespace

const message::Language& language() {
  static const message::Language known = [] {
    const std::string style = number_style();
    const std::size_t line = style.find('\n');
    message::Language out{nullptr, plural, {style.substr(0, line), style.substr(line + 1)}};
    const Spoken* other = chosen();
    js_speaks(other ? other->tag : "en", other && other->from_right);
    if (!other) return out;
    static const std::vector<std::string> words = other->words();
    static const std::vector<std::string_view> views(words.begin(), words.end());
    out.patterns = views.data();
    out.from_right = other->from_right;
    return out;
  }();
  return known;
}

}  // namespace hearsay::host
