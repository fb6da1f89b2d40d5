// What the one live region of the page says: what is selected, what was done, what a message says, and what
// the page proposes.
//
//   Spoken spoken;
//   if (const std::string words = spoken.next({.language = language, .doc = &doc, …}); !words.empty()) host::announce(words);
//
// It looks at what the page shows and tells the difference to the last time: "Kept the quote “We wait”", "Undone:
// Kept the quote “We wait”", "Suggestion 4 of 36: direct quote by Ingrid Vasquez, sure: “It should arrive soon.”" So
// no act has to say itself, and none is silent. What a message says of an act is not said twice.
//
// Cost: O(1) while nothing changes; else a pass over the tags.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/history.h"
#include "core/message/message.h"

namespace hearsay::view {

// What is shown now. Views must live until the call is over.
struct Shown {
  const message::Language& language;
  const Document* doc = nullptr;  // null: no article is open
  const History* history = nullptr;
  const std::vector<const Tag*>* tags = nullptr;  // those that can be seen, in the order of the text
  std::string_view selected;                      // the tag's id
  std::string_view message;
  std::string trouble;        // of saving; empty: none
  std::string proposal = {};  // of articles to be put together; empty: none
};

class Spoken {
 public:
  // Empty: nothing to say.
  std::string next(const Shown& shown);
  // A message is new though it says what the last one said.
  void new_message() { message_.clear(); }
  const std::string& selected() const { return selected_; }  // the tag that was told last

 private:
  std::string article_, selected_, proposal_, message_, trouble_;
  std::size_t place_ = 0, steps_ = 0;
};

// "Suggestion 4 of 36: direct quote by Ingrid Vasquez, sure: “It should arrive soon.”" Of the suggestions that are
// left, those of quotes and hedges; a kept tag is one of all that can be seen.
std::string describe_selected(const Shown& shown, const Tag& tag);

}  // namespace hearsay::view
