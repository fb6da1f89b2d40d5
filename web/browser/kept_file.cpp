#include "web/browser/kept_file.h"

#include <emscripten.h>

#include <string>

// clang-format off
EM_JS(int, js_kept_file_can, (), { return Module["host"].keptFile.can() ? 1 : 0; })
EM_JS(void, js_kept_file, (int what, const char* p, int n), {
  const file = Module["host"].keptFile;
  if (what === 0) file.open(UTF8ToString(p, n));
  if (what === 1) file.choose(UTF8ToString(p, n));
  if (what === 2) file.allow();
  if (what === 3) file.forget();
  if (what === 4) file.write(HEAPU8.slice(p, p + n));
})
// clang-format on

namespace hearsay::kept_file {

namespace {

Keeper* keeper = nullptr;

void tell(int what, std::string_view words) {
  js_kept_file(what, words.data(), static_cast<int>(words.size()));
}

}  // namespace

void keep(Keeper* to) { keeper = to; }
bool can() { return js_kept_file_can() != 0; }
void open(std::string_view document) { tell(0, document); }
void choose(std::string_view suggested_name) { tell(1, suggested_name); }
void allow() { tell(2, {}); }
void forget() { tell(3, {}); }
void write(std::string_view bytes) { tell(4, bytes); }

extern "C" EMSCRIPTEN_KEEPALIVE void hs_kept_file(int state, const char* three, int size) {
  const std::string text(three, static_cast<std::size_t>(size));  // document, name and why, with NUL between
  const std::size_t first = text.find('\0'), second = text.find('\0', first + 1);
  const std::string_view all = text;
  keeper->kept_file(all.substr(0, first), static_cast<FileState>(state),
                    all.substr(first + 1, second - first - 1), all.substr(second + 1));
}

}  // namespace hearsay::kept_file
