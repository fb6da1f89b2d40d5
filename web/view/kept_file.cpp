// Tested by tests/browser/kept_file_test.mjs.
#include "web/view/kept_file.h"

#include "core/format/hearsay_json.h"

namespace hearsay::view {

using FileState = kept_file::FileState;

void KeptFile::article_opened() {
  const std::string_view now =
      library_.is_open() ? std::string_view(library_.document().id) : std::string_view();
  if (now == document_) return;
  document_ = now;
  state_ = FileState::none;
  name_.clear();
  kept_file::open(now);
}

void KeptFile::article_saved() {
  if (is_ready() && library_.is_open() && library_.document().id == document_ && !library_.read_only())
    kept_file::write(write_hearsay(library_.document()));
}

Standing KeptFile::standing() const {
  if (state_ == FileState::ask)
    return {"This article is also kept in " + name_ + ". The browser wants you to allow that once more.",
            "allow-file", true};
  if (state_ == FileState::failed)
    return {
        name_ + " could not be written: " + why_ + " Your work is kept in the browser. Choose a file again.",
        "keep-file", true};
  return {};
}

void KeptFile::kept_file(std::string_view document, State state, std::string_view name,
                         std::string_view why) {
  if (document != document_) return;
  state_ = state;
  name_ = name;
  why_ = why;
  article_saved();
}

}  // namespace hearsay::view
