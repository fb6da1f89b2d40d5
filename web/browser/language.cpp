// Tested through the page by tests/browser/history_test.mjs and longer_test.mjs.
#include "web/browser/language.h"

#include <emscripten.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/message/longer.h"
#include "web/browser/host.h"

namespace hearsay::host {

EM_JS(int, js_plural, (double n), { return Module["host"].plural(n); })

namespace {

message::Plural plural(std::int64_t n) {
  return static_cast<message::Plural>(js_plural(static_cast<double>(n)));
}

// English, or the made-up language of the tests.
const std::string_view* patterns() {
  if (setting("language") != "longer") return nullptr;
  static const std::vector<std::string> words = message::longer_english();
  static const std::vector<std::string_view> views(words.begin(), words.end());
  return views.data();
}

}  // namespace

const message::Language& language() {
  static const message::Language known = [] {
    const std::string style = number_style();
    const std::size_t line = style.find('\n');
    return message::Language{patterns(), plural, {style.substr(0, line), style.substr(line + 1)}};
  }();
  return known;
}

}  // namespace hearsay::host
