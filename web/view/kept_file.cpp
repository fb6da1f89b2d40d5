// Tested by tests/browser/kept_file_test.mjs.
#include "web/view/kept_file.h"

#include "core/format/hearsay_json.h"
#include "web/browser/language.h"

namespace hearsay::view {

using namespace message::literals;

using FileState = kept_file::FileState;

void KeptFile::article_opened() {
  const std::string_view now =
      workspace_.has_document() ? std::string_view(workspace_.doc().id) : std::string_view();
  if (now == document_) return;
  document_ = now;
  state_ = FileState::none;
  name_.clear();
  kept_file::open(now);
}

void KeptFile::article_saved() {
  if (is_ready() && workspace_.has_document() && workspace_.doc().id == document_ && !workspace_.read_only())
    kept_file::write(write_hearsay(workspace_.doc()));
}

Standing KeptFile::standing() const {
  if (state_ == FileState::ask)
    return {host::words("kept-file.ask", "name"_is = name_), "allow-file", true};
  if (state_ == FileState::failed)
    return {host::words("kept-file.failed", "name"_is = name_, "why"_is = why_), "keep-file", true};
  return {};
}

void KeptFile::kept_file(std::string_view document, FileState state, std::string_view name,
                         std::string_view why) {
  if (document != document_) return;
  state_ = state;
  name_ = name;
  why_ = why;
  article_saved();
}

}  // namespace hearsay::view
