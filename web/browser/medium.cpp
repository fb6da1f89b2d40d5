#include "web/browser/medium.h"

#include <emscripten.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "web/browser/language.h"

// clang-format off
EM_JS(void, js_storage_read, (const char* p, int n, double after, int how), {
  Module["host"].storage.read(UTF8ToString(p, n), after, how);
})
EM_JS(void, js_tabs_claim, (const char* p, int n), { Module["host"].tabs.claim(UTF8ToString(p, n)); })
EM_JS(void, js_tabs_give, (const char* p, int n), { Module["host"].tabs.give(UTF8ToString(p, n)); })
EM_JS(void, js_tabs_leave, (const char* p, int n), { Module["host"].tabs.leave(UTF8ToString(p, n)); })
EM_JS(void, js_storage_write, (const char* head, int n, const char* bytes, int size), {
  Module["host"].storage.write(UTF8ToString(head, n), HEAPU8.subarray(bytes, bytes + size));
})
// clang-format on

namespace hearsay {

namespace {

MediumUser* user = nullptr;
bool silent = false;
std::vector<StoredRecord> rows;  // that came in for the answer that follows

std::string_view view(const char* at, int size) { return {at, static_cast<std::size_t>(size)}; }
int length(std::string_view text) { return static_cast<int>(text.size()); }

// Of a reason of storage.js its words; the browser's own are as they are.
std::string told(std::string_view reason) {
  const std::size_t index = message::find_joined("storage.", reason);
  return std::string(index == message::not_found ? reason : message::pattern_of(host::language(), index));
}

class BrowserMedium final : public Medium {
 public:
  void serve(MediumUser& to) override { user = &to; }
  void read(std::string_view document, std::uint64_t after, How how) override {
    js_storage_read(document.data(), length(document), static_cast<double>(after), static_cast<int>(how));
  }
  void claim(std::string_view document) override { js_tabs_claim(document.data(), length(document)); }
  void give(std::string_view document) override { js_tabs_give(document.data(), length(document)); }
  void leave(std::string_view document) override { js_tabs_leave(document.data(), length(document)); }
  void write(const Transaction& t) override {
    nlohmann::json head{{"ticket", t.ticket},
                        {"document", t.document},
                        {"act", static_cast<int>(t.act)},
                        {"librarySize", t.library.size()},
                        {"deleteBelow", t.delete_below},
                        {"deletes", t.deletes},
                        {"clears", t.clears},
                        {"expectedLibrarySize", t.expected_library ? t.expected_library->size() : 0},
                        {"puts", nlohmann::json::array()}};
    head["expected"] = t.expected_seq ? nlohmann::json(*t.expected_seq) : nlohmann::json();
    std::string bytes;
    for (const Put& put : t.puts) {
      head["puts"].push_back({{"document", put.document}, {"seq", put.seq}, {"size", put.bytes.size()}});
      bytes += put.bytes;
    }
    bytes += t.library;
    if (t.expected_library) bytes += *t.expected_library;
    const std::string text = head.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    js_storage_write(text.data(), static_cast<int>(text.size()), bytes.data(), static_cast<int>(bytes.size()));
  }
};

}  // namespace

Medium& host::medium() {
  static BrowserMedium only;
  return only;
}
bool host::storage_is_silent() { return silent; }

// Numbers come as double: tickets and seqs are below 2^53.
extern "C" {

EMSCRIPTEN_KEEPALIVE void hs_library_row(int key_size, const char* both, int size) {
  user->library_row(view(both, key_size), view(both, size).substr(static_cast<std::size_t>(key_size) + 1));
}
EMSCRIPTEN_KEEPALIVE void hs_library_gone(const char* document, int size) {
  user->library_gone(view(document, size));
}
EMSCRIPTEN_KEEPALIVE void hs_storage_opened(int place, int tied_to_path, const char* trouble, int size) {
  user->ready(static_cast<Place>(place), tied_to_path != 0, told(view(trouble, size)));
}
EMSCRIPTEN_KEEPALIVE void hs_changed(const char* document, int size) {
  user->changed(std::string(view(document, size)));
}
EMSCRIPTEN_KEEPALIVE void hs_asked(const char* document, int size) {
  user->asked(std::string(view(document, size)));
}
EMSCRIPTEN_KEEPALIVE void hs_taken(const char* document, int size) {
  user->taken(std::string(view(document, size)));
}
EMSCRIPTEN_KEEPALIVE void hs_storage_lost(const char* why, int size) { user->lost(told(view(why, size))); }
EMSCRIPTEN_KEEPALIVE void hs_storage_silent(int is) { silent = is != 0; }
EMSCRIPTEN_KEEPALIVE void hs_record(double seq, const char* bytes, int size) {
  rows.push_back({static_cast<std::uint64_t>(seq), std::string(view(bytes, size))});
}
EMSCRIPTEN_KEEPALIVE void hs_records(int how, int writes, const char* document, int size) {
  user->records(std::string(view(document, size)), static_cast<How>(how), writes != 0,
                  std::exchange(rows, {}));
}
EMSCRIPTEN_KEEPALIVE void hs_records_failed(int how, const char* both, int size) {
  const std::string text(view(both, size));
  const std::size_t cut = text.find('\0');
  rows.clear();
  user->records_failed(text.substr(0, cut), static_cast<How>(how), told(std::string_view(text).substr(cut + 1)));
}
EMSCRIPTEN_KEEPALIVE void hs_committed(double ticket, const char* document, int size) {
  user->committed(std::string(view(document, size)), static_cast<std::uint64_t>(ticket));
}
EMSCRIPTEN_KEEPALIVE void hs_failed(double ticket, const char* both, int size) {
  const std::string text(view(both, size));
  const std::size_t cut = text.find('\0');
  user->failed(text.substr(0, cut), static_cast<std::uint64_t>(ticket), told(std::string_view(text).substr(cut + 1)));
}
EMSCRIPTEN_KEEPALIVE void hs_conflicted(double ticket, const char* document, int size) {
  user->conflicted(std::string(view(document, size)), static_cast<std::uint64_t>(ticket),
                     std::exchange(rows, {}));
}
EMSCRIPTEN_KEEPALIVE int hs_unsaved() { return user->unsaved(); }
}

}  // namespace hearsay
