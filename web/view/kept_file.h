// The file that the person chose for the open article, to be written at each change: what is known of it and
// what is said of it. The article itself is kept in the browser all the same.
#pragma once

#include <string>
#include <string_view>

#include "web/browser/kept_file.h"
#include "web/view/saving_words.h"
#include "web/view/workspace.h"

namespace hearsay::view {

class KeptFile final : public kept_file::Keeper {
 public:
  explicit KeptFile(const Workspace& workspace) : workspace_(workspace) { kept_file::keep(this); }

  bool has() const { return state_ != kept_file::FileState::none; }
  bool asks() const { return state_ == kept_file::FileState::ask; }
  bool is_ready() const { return state_ == kept_file::FileState::ready; }
  const std::string& name() const { return name_; }

  // Another article is open, or none.
  void article_opened();
  // All of the open article is stored: writes it to the file too.
  void article_saved();
  Standing standing() const;

  void kept_file(std::string_view document, kept_file::FileState state, std::string_view name,
                 std::string_view why) override;

 private:
  const Workspace& workspace_;
  std::string document_, name_, why_;
  kept_file::FileState state_ = kept_file::FileState::none;
};

}  // namespace hearsay::view
