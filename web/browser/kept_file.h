// A file that is written at each change of the open article, where the browser can (kept_file.js).
#pragma once

#include <string_view>

namespace hearsay::kept_file {

enum class FileState { none, ready, ask, failed };  // known to kept_file.js by web/agreed.mjs

class Keeper {
 public:
  virtual ~Keeper() = default;
  // `ask`: it may be written again after allow(). `why`: what went wrong.
  virtual void kept_file(std::string_view document, FileState state, std::string_view name,
                         std::string_view why) = 0;
};
void keep(Keeper* keeper);

// Whether the browser has what it takes (the File System Access API).
bool can();
// The article that is open now; empty for none.
void open(std::string_view document);
// These two ask the person, and so must follow a click or a key within a few seconds.
void choose(std::string_view suggested_name);
void allow();
void forget();
void write(std::string_view bytes);

}  // namespace hearsay::kept_file
